/** Whether the page has views for entities and documents: the application has, a network opened from disk has not. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const Links = createContext(true);

export const useLinks = (): boolean => useContext(Links);

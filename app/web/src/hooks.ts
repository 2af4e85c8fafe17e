/** Effects that the views share: the address and asynchronous data. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { ApiError } from "./api";
import { parseRoute } from "./router";
import type { Route } from "./router";

export function useRoute(): Route {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const update = () => setHash(window.location.hash);
    window.addEventListener("hashchange", update);
    return () => window.removeEventListener("hashchange", update);
  }, []);
  return parseRoute(hash);
}

export function go(address: string): void {
  window.location.hash = address;
}

/** Changes the address without a step in the history, for controls that are moved many times. */
export function replaceAddress(address: string): void {
  const url = new URL(window.location.href);
  url.hash = address;
  window.history.replaceState(null, "", url);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

export type Loaded<T> =
  | { state: "loading"; value?: T }
  | { state: "done"; value: T }
  | { state: "failed"; error: ApiError; value?: undefined };

/** Loads again whenever `key` changes; a reply that comes after the next request is dropped. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    const settle = (next: Loaded<T>) => control.signal.aborted || setLoaded(next);
    setLoaded((before) => (before.value === undefined ? { state: "loading" } : { state: "loading", value: before.value }));
    load(control.signal).then(
      (value) => settle({ state: "done", value }),
      (error: unknown) => settle({ state: "failed", error: asApiError(error) }),
    );
    return () => control.abort();
  }, [key, attempt]);
  return [loaded, useCallback(() => setAttempt((count) => count + 1), [])];
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(-1, error instanceof Error ? error.message : String(error));
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · InterCluster` : "InterCluster";
  }, [title]);
}

/** True where the reader's system asks for a dark page; follows changes. */
export function useDark(): boolean {
  const [query] = useState(() => window.matchMedia("(prefers-color-scheme: dark)"));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const update = () => setDark(query.matches);
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, [query]);
  return dark;
}

import { render } from "preact";
import { App } from "./app";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/search.css";
import "./styles/controls.css";
import "./styles/network.css";
import "./styles/pages.css";

const host = document.getElementById("app");
if (host) render(<App />, host);

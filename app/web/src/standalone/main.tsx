/** The network view alone, for a page opened from disk: its data stand in the page, its state in the address. */
import { render } from "preact";
import { NetworkExplorer } from "../components/network-explorer";
import { Links } from "../links";
import { embeddedSource } from "../network/source";
import type { NetworkSource } from "../network/source";
import { replaceAddress, useRoute } from "../hooks";
import { href } from "../router";
import type { Params } from "../router";
import { t } from "../strings";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/parts.css";
import "../styles/controls.css";
import "../styles/network.css";

function Page({ source, title }: { source: NetworkSource; title: string }) {
  const { params } = useRoute();
  const onParams = (next: Params) => replaceAddress(href("network", next));
  return (
    <Links.Provider value={false}>
      <header class="top">
        <span class="brand">{t("app.name")}</span>
      </header>
      <main class="page page-wide">
        <h1>{title}</h1>
        <NetworkExplorer source={source} params={params} onParams={onParams} />
      </main>
    </Links.Provider>
  );
}

function readData(): unknown {
  const holder = document.getElementById("network-data");
  if (!holder?.textContent) throw new Error('This page needs <script type="application/json" id="network-data">.');
  return JSON.parse(holder.textContent);
}

function start(): void {
  const host = document.getElementById("app") ?? document.body.appendChild(document.createElement("div"));
  const source = embeddedSource(readData());
  render(<Page source={source} title={document.title || t("network.title")} />, host);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

/** Writes the network as one page to open from disk: node dev/standalone.mjs > network.html (after npm run build). */
import { readFile } from "node:fs/promises";
import * as data from "./fixtures.mjs";

const read = (name) => readFile(new URL(`../dist/${name}`, import.meta.url), "utf8");
const network = data.network("city");
const evidence = Object.fromEntries(
  network.links.map((link) => [`${link.source}|${link.target}`, data.linkEvidence(link.source, link.target).evidence]),
);
// "<" is escaped, so that no text in the data can end the script element.
const json = JSON.stringify({ network, evidence }).replaceAll("<", "\\u003c");

console.log(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Links between cities</title>
<style>${await read("network-standalone.css")}</style></head>
<body><div id="app"></div>
<script type="application/json" id="network-data">${json}</script>
<script>${(await read("network-standalone.js")).replaceAll("</script", "<\\/script")}</script>
</body></html>`);

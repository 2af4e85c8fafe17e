/** Serves dist/ with invented replies: node dev/mock-server.mjs [port]. Sends the content security policy of the README. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import * as data from "./fixtures.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const PORT = Number(process.argv[2] ?? 8000);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

const body = async (request) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
};

const routes = [
  [/^\/api\/search$/, ({ query }) => (query.get("q") === "fail" ? problem(503, "The index is being rebuilt; try again in a minute.") : data.search(query))],
  [/^\/api\/ask$/, async ({ request }) => data.ask(JSON.parse(await body(request)).question)],
  [/^\/api\/entities\/suggest$/, ({ query }) => ({ suggestions: data.suggest(query.get("q") ?? "") })],
  [/^\/api\/entities\/(.+)?none$/, () => problem(404, "No entity has this id. Search for it by name.")],
  [/^\/api\/entities\/.+/, () => data.entity],
  [/^\/api\/documents$/, () => ({ documents: data.documents, total: data.documents.length })],
  [/^\/api\/documents\/.+/, () => data.document],
  [/^\/api\/network$/, ({ query }) => (query.get("level") === "cluster" ? { level: "cluster", nodes: [], links: [] } : data.network(query.get("level")))],
  [/^\/api\/network\/link$/, ({ query }) => data.linkEvidence(query.get("a"), query.get("b"))],
  [/^\/api\/network\/suggest$/, () => data.partners],
  [/^\/sparql$/, async ({ request }) => sparql(new URLSearchParams(await body(request)).get("query") ?? "")],
];

const problem = (status, detail, more = {}) => ({ problem: { status, detail, title: "Error", ...more } });

function sparql(query) {
  if (/^\s*ASK/im.test(query)) return { head: {}, boolean: true };
  if (!/WHERE/.test(query)) return problem(400, "Invalid SPARQL at line 3, column 8: expected WHERE or {.\nCheck the query there.", { line: 3, column: 8 });
  return data.rows;
}

async function asset(path) {
  const file = join(DIST, normalize(path === "/" ? "/index.html" : path));
  return { content: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
}

async function answer(request, response) {
  const url = new URL(request.url ?? "/", "http://localhost");
  const route = routes.find(([pattern]) => pattern.test(decodeURIComponent(url.pathname)));
  if (!route) {
    const { content, type } = await asset(url.pathname);
    return response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": POLICY }).end(content);
  }
  const reply = await route[1]({ request, query: url.searchParams });
  if (reply.problem) return response.writeHead(reply.problem.status, { "Content-Type": "application/problem+json" }).end(JSON.stringify(reply.problem));
  return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(reply));
}

createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(404).end(String(error)));
}).listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}/`));

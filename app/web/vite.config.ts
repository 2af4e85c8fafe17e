import { defineConfig } from "vitest/config";

/** Where `intercluster serve` listens by default. */
const API = "http://127.0.0.1:8000";
const served = ["/api", "/sparql", "/healthz", "/readyz"];

export default defineConfig({
  // Relative addresses let the same build be served from any path.
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    // Fonts stay files: data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    // The libraries in the build ask that their licences go with it.
    license: { fileName: "licences.md" },
    modulePreload: { polyfill: false },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, API])) },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});

import { defineConfig } from "vite";

/** One classic script and one style sheet, so that a page opened from disk can hold them inline. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    target: "es2022",
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: "src/standalone/main.tsx",
      formats: ["iife"],
      name: "InterClusterNetwork",
      fileName: () => "network-standalone.js",
      cssFileName: "network-standalone",
    },
  },
});

import { defineConfig } from "tsdown";

/**
 * The program (`cli`, which holds the server), what it runs in a thread of its own over spreadsheets (`sheets`), and the reader as
 * a package of its own; npm packages stay outside.
 */
export default defineConfig([
  {
    entry: { cli: "src/cli/main.ts" },
    outDir: "dist",
    clean: false,
    format: "esm",
    platform: "node",
    target: "node20",
    dts: false,
    sourcemap: true,
  },
  {
    entry: { sheets: "src/formats/sheets-thread.ts" },
    outDir: "dist",
    clean: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    outExtensions: () => ({ js: ".cjs" }),
    dts: false,
    sourcemap: true,
  },
  {
    entry: { reader: "src/reader/reader.ts" },
    outDir: "dist",
    clean: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    outExtensions: () => ({ js: ".mjs", dts: ".d.mts" }),
    dts: true,
    sourcemap: true,
  },
]);

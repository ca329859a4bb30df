import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * What a PDF that brings no fonts of its own is drawn with: the predefined Chinese character maps, without which such a page
 * stays empty, and the standard fonts. They are fetched file by file when a preview asks for one.
 */
const pdfParts: Plugin = {
  name: "pdf-parts",
  generateBundle() {
    for (const folder of ["cmaps", "standard_fonts"]) {
      const from = fileURLToPath(new URL(`node_modules/pdfjs-dist/${folder}/`, import.meta.url));
      for (const name of readdirSync(from))
        this.emitFile({ type: "asset", fileName: `pdf/${folder}/${name}`, source: readFileSync(from + name) });
    }
  },
};

/**
 * The workbench. Chromium 100 is the oldest browser in the offices we build for; nothing is loaded from
 * outside, so the built folder can be served by the server on a closed network.
 */
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  plugins: [react(), pdfParts],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "chrome100",
    cssTarget: "chrome100",
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4180", "/print": "http://127.0.0.1:4180" } },
});

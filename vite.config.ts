import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The workbench. Chromium 100 is the oldest browser in the offices we build for; nothing is loaded from
 * outside, so the built folder can be served by the server on a closed network.
 */
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  plugins: [react()],
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

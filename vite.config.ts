import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { knowledgeCheck } from "./tools/knowledge/vite-plugin.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), knowledgeCheck()],
  // No inline script or style in the build, so that a strict content security policy can stand.
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { port: 4173, strictPort: true, host: "localhost" },
});

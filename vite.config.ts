import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { knowledgeCheck } from "./tools/knowledge/vite-plugin.ts";

/**
 * What the first screen stands on before any control: React, the frame of an icon, the look of a button. In a file of its
 * own: otherwise it goes with the controls, and everybody waits for them.
 */
const BASE = {
  name: "base",
  test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store)[\\/]|lucide-react[\\/]dist[\\/]esm[\\/](?!icons[\\/])|src[\\/]ui[\\/](?:class-names|button\.module|status|theme|use-media-query)/,
  minShareCount: 2,
  priority: 2,
};

/**
 * The controls that several screens use, in one file: left alone they become twenty, and a browser that fetches six at a
 * time waits for the last of them. What only one screen uses stays with that screen.
 */
const SHARED_CONTROLS = {
  name: "controls",
  test: /node_modules[\\/](?:react-aria|react-stately|@react-|@internationalized)|src[\\/]ui[\\/]/,
  minShareCount: 2,
  priority: 1,
};

export default defineConfig({
  base: "./",
  plugins: [react(), knowledgeCheck()],
  // No inline script or style in the build, so that a strict content security policy can stand.
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [BASE, SHARED_CONTROLS] } } },
  },
  preview: { port: 4173, strictPort: true, host: "localhost" },
});

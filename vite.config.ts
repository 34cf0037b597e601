import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { englishControls } from "./tools/build/english-controls.ts";
import { createFirstLoad } from "./tools/build/first-load.ts";
import { knowledgeCheck } from "./tools/knowledge/vite-plugin.ts";

const firstLoad = createFirstLoad();

/** What the app's start and the chart use and others too: with the rest of the shared code everybody would wait for it. */
const BASE = { name: "base", test: firstLoad.isFirst, minShareCount: 2, priority: 2 };

/** The way to the stored records, which runs before all else but the first script. */
const RECORDS = { name: "records", test: firstLoad.isOfRecords, priority: 3 };

/** Changes less often than the app, and is read while the records are opened. */
const REACT = { name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 4 };

/** What the first script of the page uses, which is to run at once. */
const GROUND = { name: "ground", test: firstLoad.isOfFirstScript, priority: 5 };

const CONTROLS_CODE = /node_modules[\\/](?:react-aria|react-stately|@react-|@internationalized)|src[\\/]ui[\\/]/;

/**
 * The controls that several screens use, in one file: left alone they become twenty, and a browser that fetches six at a
 * time waits for the last of them. What only one screen uses stays with that screen.
 */
const SHARED_CONTROLS = {
  name: "controls",
  test: (id: string) => CONTROLS_CODE.test(id) && firstLoad.isOfControls(id),
  minShareCount: 2,
  priority: 1,
};

/** What only other screens have of them: a chart opens without. */
const OTHER_CONTROLS = { name: "forms", test: CONTROLS_CODE, minShareCount: 2, priority: 0 };

export default defineConfig({
  base: "./",
  plugins: [react(), knowledgeCheck(), englishControls(), firstLoad.plugin],
  // No inline script or style in the build, so that a strict content security policy can stand.
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file, named in the page: code that brings styles of its own would not run until they are there.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [GROUND, REACT, RECORDS, BASE, SHARED_CONTROLS, OTHER_CONTROLS] } },
    },
  },
  preview: { port: 4173, strictPort: true, host: "localhost" },
});

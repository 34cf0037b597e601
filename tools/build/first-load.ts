// What a chart needs before its first frame, and then for its controls, in few files that are fetched early: a browser
// fetches six at a time, and everything waits for the last.
import type { Plugin } from "vite";

const START = "/src/app/start.tsx";
const CHART = "/src/screens/chart/chart-screen.tsx";
const FIRST_SCRIPT = "/src/app/main.tsx";
const RECORDS = "/src/app/records.ts";

const CONTROLS = ["/src/screens/chart/chart-controls.tsx", "/src/screens/chart/signing/who-charts.tsx"];

type FirstLoad = {
  readonly plugin: Plugin;
  /** Whether a module stands on the way to the first frame. */
  readonly isFirst: (id: string) => boolean;
  /** Whether a module stands on the way to the stored records. */
  readonly isOfRecords: (id: string) => boolean;
  /** Whether a module stands on the way to the controls around the chart. */
  readonly isOfControls: (id: string) => boolean;
  /** Whether the first script of the page uses a module; not the script itself, which is `.tsx`, nor its styles. */
  readonly isOfFirstScript: (id: string) => boolean;
};

/** Follows the imports of the built app; also names the app's own code in the page, to be fetched beside its first script. */
export function createFirstLoad(): FirstLoad {
  const first = new Set<string>();
  const ofControls = new Set<string>();
  const ofFirstScript = new Set<string>();
  const ofRecords = new Set<string>();
  const plugin: Plugin = {
    name: "first-load",
    apply: "build",
    buildEnd() {
      const importsOf = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? [];
      for (const id of this.getModuleIds()) {
        if (id.endsWith(START) || id.endsWith(CHART)) follow(id, importsOf, first);
        if (CONTROLS.some((name) => id.endsWith(name))) follow(id, importsOf, ofControls);
        if (id.endsWith(RECORDS)) follow(id, importsOf, ofRecords);
        if (id.endsWith(FIRST_SCRIPT)) follow(id, importsOf, ofFirstScript);
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        // What the first script imports Vite names by itself.
        const named = new Set(
          chunks.flatMap(({ isEntry, fileName, imports }) => (isEntry ? [fileName, ...imports] : [])),
        );
        const chunkOf = (module: string) => {
          const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
          if (chunk === undefined) throw new Error(`${module} is in no file`);
          return chunk;
        };
        // The records first: a browser fetches six at a time, in the order of the page.
        const wanted = [RECORDS, START].flatMap((module) => [chunkOf(module).fileName, ...chunkOf(module).imports]);
        return [...new Set(wanted)]
          .filter((name) => !named.has(name))
          .map((name) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
            injectTo: "head",
          }));
      },
    },
  };
  return {
    plugin,
    isFirst: (id) => first.has(id),
    isOfRecords: (id) => ofRecords.has(id),
    isOfControls: (id) => ofControls.has(id),
    isOfFirstScript: (id) => ofFirstScript.has(id) && id.endsWith(".ts"),
  };
}

/** Adds a module and all that it imports, not what it loads later. */
function follow(id: string, importsOf: (id: string) => readonly string[], reached: Set<string>): void {
  if (reached.has(id)) return;
  reached.add(id);
  for (const next of importsOf(id)) follow(next, importsOf, reached);
}

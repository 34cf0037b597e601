// Runs a TypeScript module of this folder in Node through Vite, which the project has anyway:
// node tools/knowledge/run.mjs build | plates | grid | compare <folder>. A module exports run(args).
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(import.meta.dirname, `${name}.ts`), {
  root: resolve(import.meta.dirname, "../.."),
  configFile: false,
  logLevel: "warn",
});
await module.run(args);

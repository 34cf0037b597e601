// `npm run bench`: the speed of the app beside baselines that draw and store the same, in one run. Ends by itself.
// Options: --rounds=5, --only=part of a measure's name, --dry (leaves the README as it is).
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "./harness/browser.mjs";
import { holdsLimit, toTable, writeReport } from "./harness/report.mjs";
import { runRounds } from "./harness/rounds.mjs";
import { startServers } from "./harness/servers.mjs";
import { coldStart } from "./measures/cold-start.mjs";
import { drag } from "./measures/drag.mjs";
import { findSource } from "./measures/find-source.mjs";
import { ink } from "./measures/ink.mjs";
import { noise } from "./measures/noise.mjs";
import { openPatient } from "./measures/open-patient.mjs";
import { paint } from "./measures/paint.mjs";
import { panAndZoom } from "./measures/pan-zoom.mjs";
import { save } from "./measures/save.mjs";
import { searchPatients } from "./measures/search-patients.mjs";
import { weight } from "./measures/weight.mjs";

const MEASURES = [
  noise,
  panAndZoom,
  ink,
  drag,
  paint,
  save,
  openPatient,
  findSource,
  searchPatients,
  coldStart,
  weight,
];

const root = resolve(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "" },
    dry: { type: "boolean", default: false },
  },
});

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "tautband-bench-"));
  try {
    await withServers(folder, async ({ appUrl, pagesUrl }) => {
      const context = await startBrowser(folder);
      try {
        const measures = MEASURES.filter(({ name }) => name.includes(options.only));
        const plan = { rounds: Number(options.rounds), say: console.log };
        report(await runRounds({ context, appUrl, pagesUrl }, measures, plan), context.browser()?.version() ?? "");
      } finally {
        await context.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withServers(folder, work) {
  const servers = await startServers({ root, folder });
  try {
    await work(servers);
  } finally {
    await servers.close();
  }
}

function report(records, version) {
  const load = loadavg()[1].toFixed(1);
  const about = `${options.rounds} rounds, ${cpus().length} cores at a load of ${load}, no GPU, Chromium ${version.split(".")[0]}.`;
  const table = toTable(records);
  console.log(`\n${about}\n\n${table}`);
  const missed = records.filter((record) => holdsLimit(record) === false);
  console.log(missed.length === 0 ? "\nEvery limit holds." : `\n${missed.length} limits do not hold.`);
  if (!options.dry && options.only === "") writeReport(join(root, "bench/README.md"), `${about}\n\n${table}`);
}

await main();

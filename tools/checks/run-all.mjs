// `npm test`: every check, the cheap ones first. Closes with one plain line that says what passed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";

const results = mkdtempSync(join(tmpdir(), "tautband-checks-"));
const vitestReport = (project) => join(results, `${project}.json`);
const e2eReport = join(results, "e2e.json");

const bin = (name, ...args) => ["npx", ["--no-install", name, ...args]];
// Only what failed is worth reading: the reporters are brief.
const vitest = (project) => [
  ...bin("vitest", "run", "--project", project, "--reporter=dot", "--reporter=json"),
  { outputFile: vitestReport(project) },
];

/**
 * Groups run one after the other, the checks of a group side by side: there are two cores. A list within a group runs one
 * after the other beside the rest.
 */
const GROUPS = [
  [
    { name: "types", run: bin("tsc", "--noEmit") },
    { name: "lint and folder rules", run: bin("oxlint", "--type-aware", "--deny-warnings") },
    { name: "format", run: bin("oxfmt", "--check", ".") },
    { name: "dead code", run: bin("knip") },
    { name: "build", run: bin("vite", "build", "--logLevel", "warn") },
  ],
  [
    { name: "component tests", run: vitest("component"), report: vitestReport("component") },
    [
      { name: "unit tests", run: vitest("unit"), report: vitestReport("unit") },
      { name: "browser tests", run: vitest("browser"), report: vitestReport("browser") },
    ],
  ],
  [{ name: "e2e journeys", run: bin("playwright", "test", "--reporter=dot,json"), report: e2eReport }],
];

async function main() {
  const counts = { passed: 0, failed: 0 };
  try {
    process.env.CHROMIUM_PATH = ensureChromium();
  } catch (error) {
    console.log(error.message);
    finish({ passed: 0, failed: 1 });
    return;
  }
  process.env.E2E_PORT = String(await findFreePort());
  for (const group of GROUPS) {
    for (const outcome of (await Promise.all(group.map(runInTurn))).flat()) {
      counts.passed += outcome.passed;
      counts.failed += outcome.failed;
    }
  }
  finish(counts);
}

async function runInTurn(checks) {
  const outcomes = [];
  for (const check of [checks].flat()) outcomes.push(await runCheck(check));
  return outcomes;
}

async function runCheck({ name, run, report }) {
  const [command, args, options] = run;
  const started = performance.now();
  const outputFile = options?.outputFile ? [`--outputFile.json=${options.outputFile}`] : [];
  const { code, output } = await spawnQuietly(command, [...args, ...outputFile]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = report ? countTests(report) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const isGreen = outcome.failed === 0 && code === 0;
  console.log(
    `${isGreen ? "ok  " : "FAIL"} ${name} (${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s)`,
  );
  if (!isGreen) console.log(output);
  return isGreen || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

/** The journeys serve the app: whatever else runs on this machine may have any port. */
async function findFreePort() {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function spawnQuietly(command, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, FORCE_COLOR: "0" };
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Tests counted from a JSON report of Vitest or Playwright. A report that is missing or empty is a failure. */
function countTests(report) {
  try {
    const data = JSON.parse(readFileSync(report, "utf8"));
    const passed = data.numPassedTests ?? data.stats?.expected ?? 0;
    const failed = data.numFailedTests ?? (data.stats?.unexpected ?? 0) + (data.stats?.flaky ?? 0);
    return passed + failed > 0 ? { passed, failed } : { passed: 0, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function finish({ passed, failed }) {
  rmSync(results, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
type Files = Readonly<Record<string, string>>;
type Offence = { readonly name: string; readonly files: Files; readonly rule: string };

/** The folder of a probe, made its own: all are linted in one run. */
let probeCount = 0;
const probeIn = (folder: string) => `${folder}/probe-${(probeCount += 1)}.ts`;

const importing = (what: string) => `import { something } from "${what}";\nexport const probe = something;\n`;
const from = (folder: string, what: string): Offence => ({
  name: `a file in ${folder} may not import ${what}`,
  files: { [probeIn(folder)]: importing(what) },
  rule: "no-restricted-imports",
});

const OFFENCES: Offence[] = [
  from("src/lib", "../atlas/place.ts"),
  from("src/atlas", "../domain/marks.ts"),
  from("src/domain", "../editor/history.ts"),
  from("src/editor", "../canvas/chart-stage.tsx"),
  from("src/editor/tools", "../../storage/database.ts"),
  from("src/storage", "../editor/history.ts"),
  from("src/export", "../canvas/chart-stage.tsx"),
  from("src/ui", "../atlas/place.ts"),
  from("src/ui", "../domain/marks.ts"),
  from("src/canvas", "../screens/services.ts"),
  from("src/screens/chart", "../../storage/database.ts"),
  from("src/screens/chart", "../patients/patients-screen.tsx"),
  from("src/screens/chart", "../reference/reference-screen.tsx"),
  from("src/screens/chart/exam", "../../patients/patients-screen.tsx"),
  from("src/screens/chart", "../../app/main.tsx"),
  from("src/editor", "react"),
  from("src/domain", "zustand/vanilla"),
  from("src/screens/chart", "dexie"),
  from("src/screens/chart", "konva/lib/Core"),
  from("src/editor", "react-konva"),
  from("src/canvas", "jspdf"),
  from("src/screens/chart", "react-aria-components"),
  from("src/screens/chart", "react-aria/PortalProvider"),
  from("src/lib", "node:fs"),
  from("src/storage", "node:fs/promises"),
  from("src/canvas", "broadcast-channel"),
  from("src/domain", "uuid"),
  {
    name: "two files of the atlas may not import each other in a circle",
    files: {
      "src/atlas/one.ts": `import { two } from "./two.ts";\nexport const one = () => two;\n`,
      "src/atlas/two.ts": `import { one } from "./one.ts";\nexport const two = () => one;\n`,
    },
    rule: "no-cycle",
  },
  ...["window", "globalThis", "self", "process", "document", "crypto", "setTimeout", "localStorage"].map((name) => ({
    name: `the pure folders may not touch ${name}`,
    files: { [probeIn("src/domain")]: `export const probe = () => ${name};\n` },
    rule: "no-restricted-globals",
  })),
  ...["Date.now()", "Math.random()"].map((call) => ({
    name: `the pure folders may not call ${call}`,
    files: { [probeIn("src/editor")]: `export const probe = () => ${call};\n` },
    rule: "no-restricted-properties",
  })),
];

const KEPT: Files = {
  "src/atlas/kept.ts": "export const two = 2;\n",
  "src/domain/kept.ts": `import { two } from "../atlas/kept.ts";\nexport const probe = two;\n`,
  "src/screens/chart/kept.ts": `import { probe } from "../../domain/kept.ts";\nexport const shown = probe;\n`,
};

/** The rules that the linter found broken, by file. */
let broken: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(() => {
  broken = lint(Object.assign({}, KEPT, ...OFFENCES.map(({ files }) => files)));
});

test.each(OFFENCES)("the linter objects: $name", ({ files, rule }) => {
  const rules = Object.keys(files).flatMap((file) => broken.get(file) ?? []);
  expect(rules.join()).toContain(rule);
});

test.each(Object.keys(KEPT))("the linter lets a file pass that keeps the rules: %s", (file) => {
  expect(broken.size).toBeGreaterThan(0);
  expect(broken.get(file)).toBeUndefined();
});

function lint(files: Files): Map<string, string[]> {
  const sandbox = mkdtempSync(join(tmpdir(), "tautband-rules-"));
  try {
    copyFileSync(join(root, ".oxlintrc.json"), join(sandbox, ".oxlintrc.json"));
    symlinkSync(join(root, "node_modules"), join(sandbox, "node_modules"));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(sandbox, file)), { recursive: true });
      writeFileSync(join(sandbox, file), text);
    }
    return rulesByFile(runOxlint(sandbox));
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
  }
}

function runOxlint(folder: string): string {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  return spawnSync(process.execPath, [oxlint, "--format=json", "src"], { cwd: folder, encoding: "utf8" }).stdout;
}

function rulesByFile(report: string): Map<string, string[]> {
  const { diagnostics } = JSON.parse(report) as { diagnostics: { filename: string; code: string }[] };
  const rules = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) rules.set(filename, [...(rules.get(filename) ?? []), code]);
  return rules;
}

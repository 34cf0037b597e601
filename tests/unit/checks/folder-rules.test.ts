import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
let sandbox = "";

beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), "tautband-rules-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(sandbox, ".oxlintrc.json"));
  symlinkSync(join(root, "node_modules"), join(sandbox, "node_modules"));
});

afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

type Offence = { name: string; files: Record<string, string>; rule: string };

const importing = (what: string) => `import { something } from "${what}";\nexport const probe = something;\n`;
const from = (file: string, what: string, rule = "no-restricted-imports"): Offence => ({
  name: `${file} may not import ${what}`,
  files: { [file]: importing(what) },
  rule,
});

const OFFENCES: Offence[] = [
  from("src/lib/probe.ts", "../atlas/place.ts"),
  from("src/atlas/probe.ts", "../domain/marks.ts"),
  from("src/domain/probe.ts", "../editor/history.ts"),
  from("src/editor/probe.ts", "../canvas/chart-stage.tsx"),
  from("src/editor/tools/probe.ts", "../../storage/database.ts"),
  from("src/storage/probe.ts", "../editor/history.ts"),
  from("src/export/probe.ts", "../canvas/chart-stage.tsx"),
  from("src/ui/probe.ts", "../atlas/place.ts"),
  from("src/ui/probe.ts", "../domain/marks.ts"),
  from("src/canvas/probe.ts", "../screens/services.ts"),
  from("src/screens/chart/probe.ts", "../../storage/database.ts"),
  from("src/screens/chart/probe.ts", "../patients/patients-screen.tsx"),
  from("src/screens/chart/probe.ts", "../../app/main.tsx"),
  from("src/editor/probe.ts", "react"),
  from("src/domain/probe.ts", "zustand/vanilla"),
  from("src/screens/chart/probe.ts", "dexie"),
  from("src/screens/chart/probe.ts", "konva/lib/Core"),
  from("src/editor/probe.ts", "react-konva"),
  from("src/canvas/probe.ts", "jspdf"),
  from("src/screens/chart/probe.ts", "react-aria-components"),
  {
    name: "two files of the atlas may not import each other in a circle",
    files: {
      "src/atlas/one.ts": `import { two } from "./two.ts";\nexport const one = () => two;\n`,
      "src/atlas/two.ts": `import { one } from "./one.ts";\nexport const two = () => one;\n`,
    },
    rule: "no-cycle",
  },
  ...["window", "document", "crypto", "setTimeout", "localStorage"].map((name) => ({
    name: `the pure folders may not touch ${name}`,
    files: { "src/domain/probe.ts": `export const probe = () => ${name};\n` },
    rule: "no-restricted-globals",
  })),
  ...["Date.now()", "Math.random()"].map((call) => ({
    name: `the pure folders may not call ${call}`,
    files: { "src/editor/probe.ts": `export const probe = () => ${call};\n` },
    rule: "no-restricted-properties",
  })),
];

test.each(OFFENCES)("the linter objects: $name", ({ files, rule }) => {
  const report = lint(files);
  expect(report).toContain(rule);
});

test("the linter lets a file pass that keeps the rules", () => {
  const report = lint({
    "src/atlas/two.ts": "export const two = 2;\n",
    "src/domain/probe.ts": `import { two } from "../atlas/two.ts";\nexport const probe = two;\n`,
    "src/screens/chart/probe.ts": `import { probe } from "../../domain/probe.ts";\nexport const shown = probe;\n`,
  });
  expect(JSON.parse(report)).toMatchObject({ diagnostics: [] });
});

function lint(files: Record<string, string>): string {
  rmSync(join(sandbox, "src"), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(sandbox, file)), { recursive: true });
    writeFileSync(join(sandbox, file), text);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/oxlint/bin/oxlint"), "--format=json", "src"],
    {
      cwd: sandbox,
      encoding: "utf8",
    },
  );
  return stdout;
}

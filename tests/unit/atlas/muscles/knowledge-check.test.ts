import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { knowledgeCheck } from "../../../../tools/knowledge/vite-plugin.ts";

const folder = mkdtempSync(join(tmpdir(), "tautband-check-"));
writeFileSync(join(folder, "entry.js"), "export const one = 1;");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const buildWith = (check?: () => readonly string[]) =>
  build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [knowledgeCheck(check)],
    build: { write: false, lib: { entry: join(folder, "entry.js"), formats: ["es"] } },
  });

describe("the build of the app", () => {
  it("stops with the name of a muscle whose text is wrong", async () => {
    const problem = 'muscle "soleus": unknown landmark "fibular-had"; did you mean "fibular-head"?';
    await expect(buildWith(() => [problem])).rejects.toThrow(problem);
  });

  it("goes on when the texts are right", async () => {
    await expect(buildWith()).resolves.toBeDefined();
  });
});

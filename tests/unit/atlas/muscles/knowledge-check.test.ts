import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { knowledgeCheck } from "../../../../tools/knowledge/vite-plugin.ts";

const folder = mkdtempSync(join(tmpdir(), "tautband-check-"));
writeFileSync(join(folder, "entry.js"), "export const one = 1;");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const buildWith = (steps: Parameters<typeof knowledgeCheck>[0] = {}) =>
  build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [knowledgeCheck(steps)],
    build: { write: false, lib: { entry: join(folder, "entry.js"), formats: ["es"] } },
  });

describe("the build of the app", () => {
  it("stops with the name of a muscle whose text is wrong", async () => {
    const problem = 'muscle "soleus": unknown landmark "fibular-had"; did you mean "fibular-head"?';
    await expect(buildWith({ check: () => [problem] })).rejects.toThrow(problem);
  });

  it("draws texts that are newer than what was built from them, and stops with the entry that lies wrong", async () => {
    const draw = () => {
      throw new Error('site "soleus-1": lies 1400 mm from the outline of "soleus-lower"');
    };
    await expect(buildWith({ draw, hash: () => "newer" })).rejects.toThrow('site "soleus-1"');
    await expect(buildWith({ draw })).resolves.toBeDefined();
  });

  it("goes on when the texts are right", async () => {
    await expect(buildWith()).resolves.toBeDefined();
  });
});

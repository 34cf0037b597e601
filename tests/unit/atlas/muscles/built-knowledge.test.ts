import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../../../src/atlas/knowledge/read-knowledge.ts";
import { MUSCLE_ENTRIES } from "../../../../src/atlas/muscles/all-muscles.ts";
import { musclesToCells } from "../../../../src/atlas/muscles/muscle-cells.ts";
import { hashOf, hashSources } from "../../../../tools/knowledge/build-knowledge.ts";
import type { BuiltFrom } from "../../../../tools/knowledge/build-knowledge.ts";
import { checkKnowledge } from "../../../../tools/knowledge/check-knowledge.ts";
import { projectAuthoring } from "../../../support/atlas-authoring.ts";
import { readBody } from "../../../support/bodies.ts";

const json = readFileSync("public/knowledge/knowledge.json", "utf8");
const cells = new Uint8Array(readFileSync("public/knowledge/cells.bin"));
const builtFrom: BuiltFrom = JSON.parse(readFileSync("tools/knowledge/built-from.json", "utf8"));

describe("the committed knowledge", () => {
  it("is what `npm run atlas:knowledge` makes of the texts as they are now", () => {
    expect(builtFrom).toEqual({ sources: hashSources(), json: hashOf(json), cells: hashOf(cells) });
  });

  it("comes from texts without a fault", () => {
    expect(checkKnowledge()).toEqual([]);
  });

  it("holds every muscle with its words and its cells", () => {
    const knowledge = readKnowledge(JSON.parse(json), cells.buffer);
    expect(knowledge.muscles.map(({ id }) => id)).toEqual(MUSCLE_ENTRIES.map(({ id }) => id));
    const sample = MUSCLE_ENTRIES.filter((_, i) => i % 12 === 0);
    for (const { entry, cells: drawn } of musclesToCells(projectAuthoring(), readBody("male").surface, sample)) {
      const { outline: _, ...words } = entry;
      expect(knowledge.muscles.find(({ id }) => id === entry.id)).toEqual({ ...words, cells: drawn });
    }
  });
});

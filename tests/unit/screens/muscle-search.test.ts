import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../../src/atlas/knowledge/read-knowledge.ts";
import { searchMuscles } from "../../../src/screens/chart/muscles/muscle-search.ts";

const cells = new Uint8Array(readFileSync("public/knowledge/cells.bin"));
const KNOWLEDGE = readKnowledge(JSON.parse(readFileSync("public/knowledge/knowledge.json", "utf8")), cells.buffer);
const namesFor = (typed: string) => searchMuscles(KNOWLEDGE, typed).map(({ name }) => name);

describe("a search for a muscle", () => {
  it("finds it by the beginning of its name first", () => {
    expect(namesFor("infra")[0]).toBe("Infraspinatus");
    expect(namesFor("GLUT")).toEqual(["Gluteus maximus", "Gluteus medius", "Gluteus minimus"]);
  });

  it("finds it by several words in any order", () => {
    expect(namesFor("upper trap")).toEqual(["Trapezius, upper"]);
    expect(namesFor("lumb quad")).toEqual(["Quadratus lumborum"]);
  });

  it("finds it by its Latin name", () => {
    expect(namesFor("musculus piriformis")).toEqual(["Piriformis"]);
  });

  it("finds nothing for nothing, and never more than a screen shows", () => {
    expect(namesFor("  ")).toEqual([]);
    expect(namesFor("xyz")).toEqual([]);
    expect(namesFor("m").length).toBeLessThanOrEqual(7);
  });
});

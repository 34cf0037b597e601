import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../../../src/atlas/knowledge/read-knowledge.ts";
import { REFERRAL_CAVEAT } from "../../../../src/atlas/referral/referral.ts";
import { encodeKnowledge } from "../../../../tools/knowledge/encode-knowledge.ts";
import { readBody } from "../../../support/bodies.ts";
import { buildSmallKnowledge, createSmallKnowledge } from "../../../support/small-knowledge.ts";

const { cellCount } = readBody("male");
const BUILT = buildSmallKnowledge();
const FILES = encodeKnowledge(BUILT, cellCount);
const sorted = (cells: Iterable<number> = []) => [...new Set(cells)].sort((a, b) => a - b);

describe("the knowledge that the app loads", () => {
  it("weighs little beside the body: 250 KB at most as a server sends it", () => {
    const sizes = ["knowledge.json", "cells.bin"].map(
      (name) => brotliCompressSync(readFileSync(`public/knowledge/${name}`)).length,
    );
    expect(sizes.reduce((a, b) => a + b) / 1000).toBeLessThan(250);
  });

  it("holds every muscle with its words and its outline", () => {
    const { muscles } = createSmallKnowledge();
    expect(muscles.map(({ id }) => id)).toEqual(BUILT.muscles.map(({ entry }) => entry.id));
    expect(muscles[0]).toMatchObject({ name: "Infraspinatus", layer: 1, action: "Action of infraspinatus" });
    expect(muscles.map(({ cells }) => cells)).toEqual(BUILT.muscles.map(({ cells }) => sorted(cells)));
  });

  it("holds every site with its place and both zones", () => {
    const sites = createSmallKnowledge().referrals.flatMap((referral) => referral.sites);
    const built = BUILT.referrals.flatMap((referral) => referral.sites);
    expect(sites.map(({ id, place }) => ({ id, place }))).toEqual(
      built.map(({ site, place }) => ({ id: site.id, place })),
    );
    expect(sites.map(({ essential }) => essential.cells)).toEqual(built.map((site) => sorted(site.essentialCells)));
    expect(sites.map(({ spillover }) => spillover.cells)).toEqual(built.map((site) => sorted(site.spilloverCells)));
  });

  it("says zones in words", () => {
    const [first, second] = createSmallKnowledge().referrals[0]?.sites ?? [];
    expect(first?.essential.words).toEqual(["Front of the shoulder"]);
    expect(first?.spillover.words).toEqual([]);
    expect(second?.spillover.words).toEqual(["Upper back, upper half"]);
  });

  it("holds the regions and the sources that are named, by code", () => {
    const { regions, sources } = createSmallKnowledge();
    expect(regions.map(({ name }) => name)).toEqual([
      "Front of the shoulder",
      "Chest",
      "Upper back",
      "Front of the thigh",
    ]);
    expect(regions[3]?.cells).toEqual(sorted(BUILT.regions[3]?.cells));
    expect(sources.get("book")?.title).toBe("A textbook of muscles");
  });

  it("keeps the source of the caveat, which no entry names, and drops sources that nobody needs", () => {
    const unnamed = { code: "unnamed", title: "Something else" };
    const caveat = { code: REFERRAL_CAVEAT.source, title: "The consensus" };
    const { json } = encodeKnowledge({ ...BUILT, sources: [...BUILT.sources, unnamed, caveat] }, cellCount);
    const known = readKnowledge(JSON.parse(json), new Uint8Array(FILES.cells).buffer);
    expect([...known.sources.keys()]).toEqual(["book", caveat.code]);
  });

  it("does not carry outlines as text: they are made into cells when it is built", () => {
    expect(FILES.json).not.toContain("drawn by hand");
  });

  it("is refused when it is something else or of another version", () => {
    const cells = new Uint8Array(FILES.cells).buffer;
    const json: object = JSON.parse(FILES.json);
    expect(() => readKnowledge(json, cells)).not.toThrow();
    for (const wrong of [
      null,
      "text",
      {},
      { ...json, version: 2 },
      { ...json, atlasVersion: 9 },
      { ...json, regions: 1 },
    ]) {
      expect(() => readKnowledge(wrong, cells)).toThrow(/not the body's knowledge/);
    }
  });

  it("is refused when its two files are of different builds", () => {
    const fewer = encodeKnowledge({ ...BUILT, regions: BUILT.regions.slice(0, -1) }, cellCount);
    expect(() => readKnowledge(JSON.parse(FILES.json), new Uint8Array(fewer.cells).buffer)).toThrow(/belong together/);
  });

  it("is not built when an entry names a source or a region that nobody knows", () => {
    expect(() => encodeKnowledge({ ...BUILT, sources: [] }, cellCount)).toThrow(/"book" is named and not known/);
    expect(() => encodeKnowledge({ ...BUILT, regions: [] }, cellCount)).toThrow(/infraspinatus-1.*front-of-shoulder/);
    const [source] = BUILT.sources;
    if (source === undefined) throw new Error("The small knowledge names no source");
    expect(() => encodeKnowledge({ ...BUILT, sources: [source, source] }, cellCount)).toThrow(/"book".*taken/);
  });
});

import { describe, expect, it } from "vitest";
import { listSources } from "../../../../src/domain/find-source/listed-sources.ts";
import { painOfRegion } from "../../../../src/domain/find-source/painted-pain.ts";
import { createSourceFinder } from "../../../../src/domain/find-source/source-finder.ts";
import { readComplaints } from "../../../fixtures/complaints/read-complaints.ts";
import type { PublishedComplaint } from "../../../fixtures/complaints/read-complaints.ts";
import { readBody } from "../../../support/bodies.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const KNOWLEDGE = readProjectKnowledge();
const REGIONS = new Map(KNOWLEDGE.regions.map((region) => [region.id, region]));
const FINDER = createSourceFinder(KNOWLEDGE, readBody("female"));

/** The rows that the screen shows for a complaint, painted as its named regions on the right side. */
function firstMuscles({ regions }: PublishedComplaint): readonly string[] {
  const pain = regions.flatMap((id) => {
    const region = REGIONS.get(id);
    if (region === undefined) throw new Error(`There is no region "${id}"`);
    return painOfRegion(region, "right");
  });
  return listSources(FINDER.find(pain).sources).map(({ muscle }) => muscle);
}

const FOUND = readComplaints().map((complaint) => {
  const first = new Set(firstMuscles(complaint));
  const missed = complaint.muscles.filter((names) => !names.some((name) => first.has(name)));
  return { ...complaint, missed, first: [...first] };
});

describe("published lists of muscles for a place of pain", () => {
  it("are found again among the ten rows that the screen shows: three of four, and of nine lists in ten at least half", () => {
    const wanted = FOUND.reduce((sum, { muscles }) => sum + muscles.length, 0);
    const missed = FOUND.reduce((sum, list) => sum + list.missed.length, 0);
    const hitRate = 1 - missed / wanted;
    const halfFound = FOUND.filter((list) => list.missed.length <= list.muscles.length / 2).length / FOUND.length;
    const whole = FOUND.filter((list) => list.missed.length === 0).length;
    const inPercent = (share: number) => `${(share * 100).toFixed(1)} %`;
    process.stdout.write(
      `Find the source: ${wanted - missed} of ${wanted} muscles of ${FOUND.length} published lists stand in the ten rows ` +
        `shown (${inPercent(hitRate)}); ${whole} lists are found whole, ${inPercent(halfFound)} at least half.\n`,
    );
    expect(hitRate).toBeGreaterThanOrEqual(0.75);
    expect(halfFound).toBeGreaterThanOrEqual(0.9);
  });

  it("mostly name the muscle that the finder puts first", () => {
    const agreed = FOUND.filter(({ muscles, first }) => muscles.flat().includes(first[0] ?? "")).length;
    expect(agreed / FOUND.length).toBeGreaterThanOrEqual(0.8);
  });
});

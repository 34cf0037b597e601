import { describe, expect, it } from "vitest";
import { REFERRALS } from "../../../../src/atlas/referral/referrals.ts";
import { REGIONS } from "../../../../src/atlas/regions/regions.ts";
import { readComplaints } from "../../../fixtures/complaints/read-complaints.ts";

const complaints = readComplaints();

describe("the published lists of muscles by place of pain", () => {
  it("are at least 40, from at least five sources", () => {
    expect(complaints.length).toBeGreaterThanOrEqual(40);
    expect(new Set(complaints.map(({ source }) => source)).size).toBeGreaterThanOrEqual(5);
  });

  it("name regions that exist and muscles of which patterns are known", () => {
    const regions = new Set(REGIONS.map(({ id }) => id));
    const muscles = new Set(REFERRALS.map(({ muscle }) => muscle));
    const unknown = complaints.flatMap((complaint) => [
      ...complaint.regions.filter((id) => !regions.has(id)),
      ...complaint.muscles.flat().filter((id) => !muscles.has(id)),
    ]);
    expect(unknown).toEqual([]);
  });

  it("name each muscle once", () => {
    const doubled = complaints.filter(
      ({ muscles }) => new Set(muscles.map((item) => item.join())).size < muscles.length,
    );
    expect(doubled.map(({ complaint }) => complaint)).toEqual([]);
  });
});

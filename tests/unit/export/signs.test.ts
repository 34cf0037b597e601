import { expect, test } from "vitest";
import { TRIGGER_POINT_CLASSES } from "../../../src/domain/marks.ts";
import { toMarkId } from "../../../src/domain/ids.ts";
import { PAPER_INKS, signOf, SPOT_SIGN_IDS, SPOT_SIGNS, ZONE_SIGNS } from "../../../src/export/marks/signs.ts";
import type { TechniqueKind } from "../../../src/domain/treatment/treatment.ts";
import { newTechnique } from "../../../src/domain/treatment/new-technique.ts";
import { BADGE_IDS, badgeAlone, badgeOf, signWithBadge } from "../../../src/export/marks/treatment-badges.ts";
import { someTreatment } from "../../support/treatments.ts";
import { someClearSite, somePoint, someZone } from "../../support/export-marks.ts";

test("a trigger point has the sign of its class", () => {
  const signs = TRIGGER_POINT_CLASSES.map((name) => signOf(somePoint(1, { class: name })));
  expect(signs).toEqual(TRIGGER_POINT_CLASSES);
});

test("a site with nothing found, a referral zone and the patient's own pain each have a sign of their own", () => {
  expect(signOf(someClearSite())).toBe("clear-site");
  expect(signOf(someZone({ ownerId: toMarkId("point-1") }))).toBe("referral-zone");
  expect(signOf(someZone())).toBe("own-pain");
});

test("no two signs of spots have the same form, whatever their color", () => {
  const forms = SPOT_SIGN_IDS.map((sign) =>
    SPOT_SIGNS[sign].layers.map(({ path, fill }) => `${path} ${fill !== null}`).join("|"),
  );
  expect(new Set(forms).size).toBe(SPOT_SIGN_IDS.length);
});

test("a treated point carries the badge of what was done, the injection first", () => {
  const kinds = ["dry-needling", "pressure-release", "heat", "taping", "stretch-and-spray", "other"] as const;
  const treatedBy = (...given: readonly TechniqueKind[]) =>
    badgeOf(somePoint(1, { treatments: given.map((kind) => someTreatment({ technique: newTechnique(kind) })) }));
  expect(kinds.map((kind) => treatedBy(kind))).toEqual([
    "dry-needling",
    "pressure",
    "other-treatment",
    "other-treatment",
    "other-treatment",
    "other-treatment",
  ]);
  expect(treatedBy("heat", "injection", "dry-needling")).toBe("injection");
  expect(treatedBy()).toBeNull();
  expect(badgeOf(someClearSite())).toBeNull();
});

test("no two badges have the same form, and each lies within the reach of its sign", () => {
  const forms = BADGE_IDS.map((badge) =>
    badgeAlone(badge)
      .layers.map(({ path }) => path)
      .join("|"),
  );
  expect(new Set(forms).size).toBe(BADGE_IDS.length);
  for (const badge of BADGE_IDS) {
    expect(signWithBadge("active", badge).radius).toBeGreaterThan(SPOT_SIGNS.active.radius);
    expect(signWithBadge("active", badge).layers.length).toBeGreaterThan(SPOT_SIGNS.active.layers.length);
  }
  expect(signWithBadge("active", null)).toEqual(SPOT_SIGNS.active);
});

test("own pain is hatched with a broken outline, a referral zone is plain", () => {
  expect(ZONE_SIGNS["own-pain"].hatch).not.toBeNull();
  expect(ZONE_SIGNS["own-pain"].outline.dash).not.toHaveLength(0);
  expect(ZONE_SIGNS["referral-zone"].hatch).toBeNull();
  expect(ZONE_SIGNS["referral-zone"].outline.dash).toHaveLength(0);
});

test("a grey print keeps the signs apart from the paper", () => {
  for (const ink of ["point", "quiet", "referral", "own-pain"] as const) {
    expect(lightness(PAPER_INKS[ink])).toBeLessThan(0.5);
  }
});

function lightness(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
}

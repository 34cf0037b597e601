import { expect, it } from "vitest";
import { findReadingKind } from "../../../src/screens/chart/session/reading-kind.ts";
import { someVisit } from "../../support/records.ts";

const BEGUN = someVisit({ startedAt: "2026-11-21T23:30:00.000+01:00", timeZone: "Europe/Berlin" });

it.each([
  ["in the same hour", "2026-11-21T23:50:00.000+01:00", null],
  ["half an hour later, on the next day", "2026-11-22T00:10:00.000+01:00", "earlier"],
  ["on a clock that is set to another place, where it is the next day already", "2026-11-22T07:50:00.000+09:00", null],
  ["on a clock in UTC, where it is still the same day", "2026-11-21T23:10:00.000Z", "earlier"],
])("a visit begun at half past eleven at night is looked at %s", (_when, now, kind) => {
  expect(findReadingKind(BEGUN, "mine", now)).toBe(kind);
});

it("a visit that was written in UTC belongs to the day at its place", () => {
  const inUtc = someVisit({ startedAt: "2026-11-21T22:30:00.000Z", timeZone: "Europe/Berlin" });
  expect(findReadingKind(inUtc, "mine", "2026-11-21T23:10:00.000Z")).toBe("earlier");
  expect(findReadingKind(inUtc, "mine", "2026-11-21T22:50:00.000Z")).toBeNull();
});

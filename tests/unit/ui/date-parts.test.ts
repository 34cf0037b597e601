import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datePartOrder,
  datePartsToIso,
  EMPTY_DATE,
  isoToDateParts,
  isPartComplete,
  parsePastedDate,
} from "../../../src/ui/date-parts.ts";

const DAY_FIRST = ["day", "month", "year"] as const;
const MONTH_FIRST = ["month", "day", "year"] as const;

describe("a date typed in three boxes", () => {
  it("stands in the order in which the reader writes dates", () => {
    expect(datePartOrder("de-DE")).toEqual(["day", "month", "year"]);
    expect(datePartOrder("en-US")).toEqual(["month", "day", "year"]);
    expect(datePartOrder("sv-SE")).toEqual(["year", "month", "day"]);
  });

  it("comes back from its ISO text as it went in", () => {
    const dates = fc.date({ min: new Date("1880-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(datePartsToIso(isoToDateParts(iso))).toBe(iso);
      }),
    );
  });

  it("is nothing when all boxes are empty, and no date while one of them is", () => {
    expect(datePartsToIso(EMPTY_DATE)).toBe("");
    expect(datePartsToIso({ day: "2", month: "", year: "1979" })).toBe("1979--02");
    expect(datePartsToIso({ day: "2", month: "4", year: "79" })).toBe("79-04-02");
  });

  it("can be pasted whole, in ISO or in the reader's order", () => {
    const secondOfApril = { day: "2", month: "4", year: "1979" };
    expect(parsePastedDate("1979-04-02", MONTH_FIRST)).toEqual({ day: "02", month: "04", year: "1979" });
    expect(parsePastedDate(" 2.4.1979 ", DAY_FIRST)).toEqual(secondOfApril);
    expect(parsePastedDate("4/2/1979", MONTH_FIRST)).toEqual(secondOfApril);
  });

  it("takes no guess at a pasted text that is not a whole date", () => {
    for (const text of ["", "1979", "2.4.79", "yesterday", "2.4.1979 14:05"]) {
      expect(parsePastedDate(text, DAY_FIRST)).toBeNull();
    }
  });

  it("goes on to the next box as soon as no further digit can follow", () => {
    expect(isPartComplete("day", "3")).toBe(false);
    expect(isPartComplete("day", "4")).toBe(true);
    expect(isPartComplete("month", "1")).toBe(false);
    expect(isPartComplete("month", "2")).toBe(true);
    expect(isPartComplete("day", "04")).toBe(true);
    expect(isPartComplete("year", "197")).toBe(false);
    expect(isPartComplete("year", "1979")).toBe(true);
  });
});

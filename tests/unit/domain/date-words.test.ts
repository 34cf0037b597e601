import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageInWords,
  calendarDateInWords,
  calendarDateOfInstant,
  dateInWords,
  dateTimeInWords,
  dateTimeWithZoneInWords,
  readCalendarDate,
  shortDateInWords,
} from "../../../src/domain/date-words.ts";

describe("dates in words", () => {
  it("name the month, so that day and month can't be confused", () => {
    expect(calendarDateInWords("1979-04-02")).toBe("2 April 1979");
    expect(calendarDateInWords("not a date")).toBe("not a date");
  });

  it("cut the month to three letters where room is scarce", () => {
    expect(shortDateInWords("2026-09-03T23:30:00+00:00", "Europe/Berlin")).toBe("4 Sep 2026");
  });

  it("tell the time at the place of the visit, not of the reader", () => {
    const instant = "2026-11-21T23:30:00.000Z";
    expect(dateTimeInWords(instant, "Europe/Berlin")).toBe("22 November 2026, 00:30");
    expect(dateInWords(instant, "America/New_York")).toBe("21 November 2026");
    expect(calendarDateOfInstant(instant, "Pacific/Auckland")).toBe("2026-11-22");
  });

  it("say zone and offset on what leaves the house, in summer and in winter", () => {
    expect(dateTimeWithZoneInWords("2026-11-21T14:05:00+01:00", "Europe/Berlin")).toBe(
      "21 November 2026, 14:05, Europe/Berlin (UTC+01:00)",
    );
    expect(dateTimeWithZoneInWords("2026-07-01T14:05:00+02:00", "Europe/Berlin")).toBe(
      "1 July 2026, 14:05, Europe/Berlin (UTC+02:00)",
    );
    expect(dateTimeWithZoneInWords("2026-01-01T00:05:00Z", "UTC")).toBe("1 January 2026, 00:05, UTC (UTC+00:00)");
  });

  it("fall back to UTC for a zone that the browser does not know", () => {
    expect(dateTimeWithZoneInWords("2026-11-21T14:05:00+01:00", "Moon/Tycho")).toBe(
      "21 November 2026, 13:05, Moon/Tycho (UTC+00:00)",
    );
  });

  it("refuse days that do not exist", () => {
    expect(readCalendarDate("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
    const misfits = ["2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-1-1", "20230101", ""];
    expect(misfits.filter((text) => readCalendarDate(text) !== null)).toEqual([]);
  });

  it("read back every day of two centuries", () => {
    const day = fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("2099-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        expect(readCalendarDate(date.toISOString().slice(0, 10))).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });
});

describe("age in words", () => {
  it.each([
    ["1980-11-21", "2026-11-21", "46 years"],
    ["1980-11-22", "2026-11-21", "45 years"],
    ["2024-02-29", "2026-02-28", "23 months"],
    ["2025-09-20", "2026-11-21", "14 months"],
    ["2026-11-09", "2026-11-21", "12 days"],
    ["2026-11-20", "2026-11-21", "1 day"],
    ["2026-11-21", "2026-11-21", "0 days"],
    ["2026-11-22", "2026-11-21", ""],
    ["unknown", "2026-11-21", ""],
  ])("born %s, on %s: %s", (birthDate, today, words) => {
    expect(ageInWords(birthDate, today)).toBe(words);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { deviceClock, toIsoWithOffset } from "../../../src/app/clock.ts";

test("the time of a visit carries the offset of the place, and names the same instant", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (date) => {
      const text = toIsoWithOffset(date);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
      expect(Date.parse(text)).toBe(date.getTime());
    }),
  );
});

test("west of Greenwich the offset is negative, and half hours are kept", () => {
  const inAdelaide = new Date("2026-01-15T00:00:00Z");
  inAdelaide.getTimezoneOffset = () => -630;
  expect(toIsoWithOffset(inAdelaide)).toBe("2026-01-15T10:30:00.000+10:30");
  const inNewYork = new Date("2026-01-15T12:00:00Z");
  inNewYork.getTimezoneOffset = () => 300;
  expect(toIsoWithOffset(inNewYork)).toBe("2026-01-15T07:00:00.000-05:00");
});

test("the device's clock names its time zone", () => {
  expect(() => new Intl.DateTimeFormat("en", { timeZone: deviceClock.timeZone() })).not.toThrow();
  expect(Number.isNaN(Date.parse(deviceClock.now()))).toBe(false);
});

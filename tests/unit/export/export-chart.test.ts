import { expect, test } from "vitest";
import { chartFileName } from "../../../src/export/export-chart.ts";
import { someVisit } from "../../support/records.ts";

test("a file's name holds the date of the visit where it took place, and nothing of the patient", () => {
  const visit = someVisit({ startedAt: "2026-11-20T23:30:00.000Z", timeZone: "Europe/Berlin" });
  expect(chartFileName(visit, "pdf")).toBe("tautband-chart-2026-11-21.pdf");
});

import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { visitReader } from "../../../src/storage/readers.ts";
import { readRow } from "../../../src/storage/row-reading.ts";
import { cellId, chartCommand, someVisit } from "../../support/records.ts";

// Node writes values for another process in the same form in which Chromium writes them into its database.

test("a zone that was read takes as many bytes when it is saved again as it took before", () => {
  const { visit } = chartCommand(someVisit(), {
    type: "paint-zone",
    id: toMarkId("zone"),
    ownerId: null,
    cells: Array.from({ length: 300 }, (_, index) => cellId(2 * index)),
    drawnBy: "patient",
  });
  const stored: unknown = deserialize(serialize(visit));
  const read = readRow(visitReader, stored).value;
  expect(cellBytes(read)).toBeGreaterThan(300);
  expect(cellBytes(read)).toBe(cellBytes(visit));
});

function cellBytes(visit: Visit | null): number {
  const [zone] = visit?.chart.marks ?? [];
  return zone?.kind === "pain-zone" ? serialize(zone.cells).length : 0;
}

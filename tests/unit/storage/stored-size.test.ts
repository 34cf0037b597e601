import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import { visitReader } from "../../../src/storage/readers.ts";
import { readRow } from "../../../src/storage/row-reading.ts";
import { cellId, chartCommand, someVisit } from "../../support/records.ts";

// Node writes values for another process in the same form in which Chromium writes them into its database.

test("a visit that was read takes as many bytes when it is saved again as it took before", () => {
  const { visit } = chartCommand(someVisit(), {
    type: "paint-zone",
    id: toMarkId("zone"),
    ownerId: null,
    cells: Array.from({ length: 300 }, (_, index) => cellId(2 * index)),
    drawnBy: "patient",
  });
  const stored: unknown = deserialize(serialize(visit));
  expect(serialize(readRow(visitReader, stored).value)).toHaveLength(serialize(visit).length);
});

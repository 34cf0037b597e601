import * as fc from "fast-check";
import { cellsNearPlace } from "../../src/atlas/brush.ts";
import { placeOfCell } from "../../src/atlas/cells.ts";
import { placeAtPoint } from "../../src/atlas/picking.ts";
import { createViewPoint, type Place, type ViewId } from "../../src/atlas/place.ts";
import { toMarkId } from "../../src/domain/ids.ts";
import { type ClearSite, type PainZone, type TriggerPoint, UNEXAMINED } from "../../src/domain/marks.ts";
import { readBody } from "./bodies.ts";
import { cellId } from "./records.ts";

/** Places all over the skin of the female figure. */
export const placeArbitrary: fc.Arbitrary<Place> = fc
  .nat({ max: readBody("female").cellCount - 1 })
  .map((id) => placeOfCell(readBody("female"), cellId(id)));

/** On the back, to the patient's left of the spine. */
const BETWEEN_THE_SHOULDERS: Place = pickPlace("posterior", 0.45, 0.22);

export function somePoint(number: number, fields: Partial<TriggerPoint> = {}): TriggerPoint {
  return {
    kind: "trigger-point",
    id: toMarkId(`point-${number}`),
    number,
    place: BETWEEN_THE_SHOULDERS,
    class: "active",
    pain: null,
    muscle: null,
    note: "",
    ...UNEXAMINED,
    ...fields,
  };
}

export function someZone(fields: Partial<PainZone> = {}): PainZone {
  const cells = cellsNearPlace(readBody("female"), BETWEEN_THE_SHOULDERS, 30);
  return {
    kind: "pain-zone",
    id: toMarkId("zone"),
    ownerId: null,
    cells: [...cells].sort((a, b) => a - b),
    painted: null,
    qualities: [],
    pain: null,
    drawnBy: "clinician",
    note: "",
    ...fields,
  };
}

export function someClearSite(fields: Partial<ClearSite> = {}): ClearSite {
  return { kind: "clear-site", id: toMarkId("clear"), place: BETWEEN_THE_SHOULDERS, muscle: null, note: "", ...fields };
}

function pickPlace(view: ViewId, across: number, down: number): Place {
  const body = readBody("female");
  const { widthMm, heightMm } = body.frames[view];
  const place = placeAtPoint(body, view, createViewPoint(widthMm * across, heightMm * down));
  if (place === null) throw new Error("That is beside the body");
  return place;
}

import type { Place } from "../../../src/atlas/place.ts";
import { toMarkId } from "../../../src/domain/ids.ts";
import { type TriggerPoint, UNEXAMINED } from "../../../src/domain/marks.ts";

export function somePoint(place: Place, fields: Partial<TriggerPoint> = {}): TriggerPoint {
  return {
    kind: "trigger-point",
    id: toMarkId("point"),
    number: 1,
    place,
    class: "active",
    pain: null,
    muscle: null,
    note: "",
    ...UNEXAMINED,
    ...fields,
  };
}

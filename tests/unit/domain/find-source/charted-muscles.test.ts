import { EMPTY_CHART } from "../../../../src/domain/chart.ts";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../../src/atlas/place.ts";
import { chartedMuscles } from "../../../../src/domain/find-source/charted-muscles.ts";
import { toMarkId } from "../../../../src/domain/ids.ts";
import { type ClearSite, type Mark, type TriggerPoint, UNEXAMINED } from "../../../../src/domain/marks.ts";

const RIGHT: Place = { x: -80, y: 1300, z: -90 };
const LEFT: Place = { x: 80, y: 1300, z: -90 };

function createPoint(muscle: string | null, place: Place): TriggerPoint {
  const id = toMarkId(`${muscle} ${place.x}`);
  return { kind: "trigger-point", id, number: 1, place, class: "active", pain: null, muscle, note: "", ...UNEXAMINED };
}

function createClearSite(muscle: string | null, place: Place): ClearSite {
  return { kind: "clear-site", id: toMarkId(`clear ${muscle} ${place.x}`), place, muscle, note: "" };
}

function namesOf(...marks: readonly Mark[]): readonly string[] {
  return chartedMuscles({ ...EMPTY_CHART, marks, nextNumber: 9 }).map(
    ({ muscle, side, as }) => `${muscle} ${side} ${as}`,
  );
}

describe("the muscles that a chart names", () => {
  it("are those of its points and of the sites with nothing found, each on its side", () => {
    expect(namesOf(createPoint("masseter", RIGHT), createClearSite("masseter", LEFT), createPoint(null, LEFT))).toEqual(
      ["masseter right trigger-point", "masseter left clear-site"],
    );
  });

  it("count for both sides when marked on the midline", () => {
    expect(namesOf(createPoint("rectus-abdominis", { x: 2, y: 1000, z: 100 }))).toEqual([
      "rectus-abdominis right trigger-point",
      "rectus-abdominis left trigger-point",
    ]);
  });

  it("have a trigger point when one was found at all, in whatever order they were palpated", () => {
    const marks = [createClearSite("soleus", LEFT), createPoint("soleus", LEFT)] as const;
    expect(namesOf(...marks)).toEqual(["soleus left trigger-point"]);
    expect(namesOf(...marks.toReversed())).toEqual(["soleus left trigger-point"]);
  });
});

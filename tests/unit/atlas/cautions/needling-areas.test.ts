import { describe, expect, it } from "vitest";
import { NEEDLING_AREAS } from "../../../../src/atlas/cautions/needling-areas.data.ts";
import { needlingAreasAt } from "../../../../src/atlas/knowledge/needling-areas-at.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { FIGURE_IDS, mirrorPlace, type Place } from "../../../../src/atlas/place.ts";
import { NEEDLING_CAUTIONS } from "../../../../src/domain/checks/built-in-safety.data.ts";
import { readBody } from "../../../support/bodies.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const knowledge = readProjectKnowledge();

function landmark(id: string, move: Partial<Place> = {}): Place {
  const found = LANDMARKS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No landmark ${id}`);
  const { x = 0, y = 0, z = 0 } = move;
  return { x: found.place.x + x, y: found.place.y + y, z: found.place.z + z };
}

const areasAt = (place: Place, figure: (typeof FIGURE_IDS)[number] = "male") =>
  needlingAreasAt(knowledge, readBody(figure), place);

describe("where a needle needs care", () => {
  it.each([
    ["the usual point of upper trapezius, at the angle of the neck", "neck-shoulder-angle", {}, ["lung-apex"]],
    ["rhomboid between spine and shoulder blade", "t5-spine", { x: -50, z: -10 }, ["lung-thorax"]],
    ["pectoralis major on the third rib", "rib-3-front", {}, ["lung-thorax"]],
    ["serratus anterior at the fifth rib", "rib-5-side", {}, ["lung-thorax"]],
    ["just below the shoulder blade", "scapula-inferior-angle", { x: -8, y: -18 }, ["lung-below-scapula"]],
    ["quadratus lumborum beside L2", "l2-spine", { x: -60 }, ["kidney"]],
    ["sternocleidomastoid in front at the hyoid", "hyoid-horn", { z: -6 }, ["carotid"]],
    ["pectineus below the groin", "groin-middle", { y: -30 }, ["femoral-triangle"]],
    ["popliteus in the hollow of the knee", "popliteal-crease-middle", {}, ["popliteal-vessels"]],
    ["the lowest ribs beside T12, over lung and kidney", "t12-spine", { x: -50, y: 10 }, ["lung-thorax", "kidney"]],
  ])("%s", (_, id, move, areas) => {
    expect(areasAt(landmark(id, move))).toEqual(areas);
  });

  it.each([
    ["infraspinatus on the blade", "scapula-lateral-border-middle", { x: 28 }],
    ["the spinous processes", "t5-spine", {}],
    ["the breastbone", "sternal-angle", {}],
    ["gluteus medius", "iliac-crest-top", { y: -50 }],
    ["rectus femoris", "thigh-front-middle", {}],
    ["the calf", "popliteal-crease-middle", { y: -110 }],
    ["the back of the neck", "c6-spine", { x: -20 }],
    ["lumbar paraspinals at L5", "l5-spine", { x: -35 }],
  ])("%s needs none", (_, id, move) => {
    expect(areasAt(landmark(id, move))).toEqual([]);
  });

  it("is the same on the left, and on every figure", () => {
    const place = landmark("groin-middle", { y: -30 });
    for (const figure of FIGURE_IDS) {
      expect(areasAt(place, figure)).toEqual(["femoral-triangle"]);
      expect(areasAt(mirrorPlace(place), figure)).toEqual(["femoral-triangle"]);
    }
  });

  it("has a reason with a source for every area, and an area for every reason", () => {
    expect(NEEDLING_CAUTIONS.map(({ area }) => area)).toEqual(NEEDLING_AREAS.map(({ id }) => id));
    expect(knowledge.needlingAreas.map(({ id }) => id)).toEqual(NEEDLING_AREAS.map(({ id }) => id));
    for (const { reason, source } of NEEDLING_CAUTIONS) {
      expect(reason).not.toBe("");
      expect(source.address).not.toBe("");
    }
  });
});

import { describe, expect, it } from "vitest";
import { piecesOf } from "../../../../src/atlas/authoring/right-cells.ts";
import { areaOfCells, placeOfCell } from "../../../../src/atlas/cells.ts";
import { HELPING_POINTS } from "../../../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { KNOWLEDGE_SOURCES } from "../../../../src/atlas/knowledge-sources.data.ts";
import { MUSCLE_ENTRIES } from "../../../../src/atlas/muscles/all-muscles.ts";
import { checkMuscles } from "../../../../src/atlas/muscles/check-muscles.ts";
import { musclesToCells } from "../../../../src/atlas/muscles/muscle-cells.ts";
import type { MuscleEntry } from "../../../../src/atlas/muscles/muscle-entry.ts";
import { createCellId, FIGURE_IDS, mirrorCell, mirrorPlace } from "../../../../src/atlas/place.ts";
import type { CellId } from "../../../../src/atlas/place.ts";
import { MUSCLES } from "../../../../src/domain/muscle-names.ts";
import { projectAuthoring } from "../../../support/atlas-authoring.ts";
import { PARTS_OTHERWISE } from "../../../../src/atlas/muscles/parts-otherwise.data.ts";
import { readBody } from "../../../support/bodies.ts";

const authoring = projectAuthoring();
const drawn = new Map(
  musclesToCells(authoring, readBody("male").surface, MUSCLE_ENTRIES).map(({ entry, cells }) => [entry.id, cells]),
);
const cellsOf = (id: string): readonly CellId[] => drawn.get(id) ?? [];
const entryOf = (id: string): MuscleEntry => {
  const entry = MUSCLE_ENTRIES.find((muscle) => muscle.id === id);
  if (entry === undefined) throw new Error(`no muscle ${id}`);
  return entry;
};
const context = {
  landmarks: new Set([...LANDMARKS, ...HELPING_POINTS].map(({ id }) => id)),
  sourceCodes: new Set(KNOWLEDGE_SOURCES.map(({ code }) => code)),
  recordIds: new Set(MUSCLES.map(({ id }) => id)),
};

describe("the muscles", () => {
  it("are at least 120 and hold every muscle that a record can name", () => {
    expect(MUSCLE_ENTRIES.length).toBeGreaterThanOrEqual(120);
    expect(checkMuscles(MUSCLE_ENTRIES, context)).toEqual([]);
  });

  it("carry the name that records show", () => {
    for (const { id, name } of MUSCLES) expect(entryOf(id).name).toBe(name);
  });

  it("have parts where parts refer differently", () => {
    const parts = MUSCLE_ENTRIES.filter(({ id, muscle }) => id !== muscle);
    expect(parts.length).toBeGreaterThanOrEqual(25);
    expect(parts.map(({ muscle }) => muscle)).toEqual(
      expect.arrayContaining(["soleus", "gluteus-minimus", "masseter", "multifidus-thoracic-lumbar-sacral"]),
    );
  });

  it("give the reason where a muscle is parted otherwise than might be expected", () => {
    for (const [muscle, reason] of PARTS_OTHERWISE) {
      expect(MUSCLE_ENTRIES.filter((entry) => entry.muscle === muscle && entry.id !== muscle).length).toBeGreaterThan(
        1,
      );
      expect(reason.length).toBeGreaterThan(40);
    }
    expect([...PARTS_OTHERWISE.keys()]).toContain("soleus");
  });

  it("are each in one piece of the right side, and no speck", () => {
    const torn = [...drawn].filter(([, cells]) => {
      const set = new Set<number>(cells);
      return piecesOf(authoring.cells, (cell) => set.has(cell)).length !== 1 || cells.some((cell) => cell % 2 === 0);
    });
    expect(torn.map(([id]) => id)).toEqual([]);
    const specks = [...drawn].filter(([, cells]) => cells.length < 5);
    expect(specks.map(([id]) => id)).toEqual([]);
  });

  it.each(FIGURE_IDS)(
    "cover less than a fifth of the right half of the %s each, and agree with their mirror",
    (figure) => {
      const body = readBody(figure);
      for (const [id, cells] of drawn) {
        const right = areaOfCells(body, cells);
        expect({ id, isHuge: right.percent > 10 }).toEqual({ id, isHuge: false });
        expect(areaOfCells(body, cells.map(mirrorCell)).cm2).toBeCloseTo(right.cm2, 6);
      }
    },
  );

  it("have mirror places on the left", () => {
    const body = readBody("female");
    const [cell] = cellsOf("infraspinatus");
    if (cell === undefined) throw new Error("no cells");
    expect(placeOfCell(body, mirrorCell(cell))).toEqual(mirrorPlace(placeOfCell(body, cell)));
  });

  it("keep their parts within themselves", () => {
    for (const { id, muscle } of MUSCLE_ENTRIES) {
      if (id === muscle) continue;
      const whole = new Set(cellsOf(muscle));
      const inside = cellsOf(id).filter((cell) => whole.has(cell)).length;
      expect({ id, isInside: inside / cellsOf(id).length > 0.75 }).toEqual({ id, isInside: true });
    }
  });
});

// From the layers of the muscle table, section 3 of the project's surface anatomy, and Gray 1918.
const UNDER: readonly (readonly [deep: string, over: string])[] = [
  ["gluteus-minimus", "gluteus-medius"],
  ["gluteus-medius", "gluteus-maximus"],
  ["gluteus-minimus", "gluteus-maximus"],
  ["piriformis", "gluteus-maximus"],
  ["quadratus-femoris", "gluteus-maximus"],
  ["obturator-internus", "gluteus-maximus"],
  ["rhomboid-major", "trapezius-middle"],
  ["rhomboid-minor", "trapezius-middle"],
  ["rhomboid-major", "trapezius-lower"],
  ["supraspinatus", "trapezius-upper"],
  ["levator-scapulae", "trapezius-upper"],
  ["splenius-capitis", "trapezius-upper"],
  ["semispinalis-capitis", "splenius-capitis"],
  ["cervical-multifidi-and-rotatores", "semispinalis-capitis"],
  ["rectus-capitis-posterior-major", "semispinalis-capitis"],
  ["obliquus-capitis-inferior", "splenius-capitis"],
  ["serratus-posterior-superior", "rhomboid-major"],
  ["subscapularis", "infraspinatus"],
  ["pectoralis-minor", "pectoralis-major-sternocostal"],
  ["subclavius", "pectoralis-major-clavicular"],
  ["coracobrachialis", "deltoid-anterior"],
  ["external-intercostals", "serratus-anterior"],
  ["brachialis", "biceps-brachii"],
  ["triceps-medial-head", "triceps-long-head"],
  ["triceps-medial-head", "triceps-lateral-head"],
  ["supinator", "extensor-carpi-radialis-longus"],
  ["flexor-digitorum-superficialis", "flexor-carpi-radialis"],
  ["flexor-digitorum-profundus", "flexor-digitorum-superficialis"],
  ["extensor-indicis", "extensor-digitorum"],
  ["opponens-pollicis", "abductor-pollicis-brevis"],
  ["internal-oblique", "external-oblique"],
  ["transversus-abdominis", "internal-oblique"],
  ["quadratus-lumborum", "latissimus-dorsi"],
  ["quadratus-lumborum", "iliocostalis-lumborum"],
  ["serratus-posterior-inferior", "latissimus-dorsi"],
  ["longissimus-thoracis", "trapezius-lower"],
  ["multifidus-thoracic-lumbar-sacral", "longissimus-thoracis"],
  ["vastus-intermedius", "rectus-femoris"],
  ["adductor-brevis", "adductor-longus"],
  ["adductor-magnus", "gracilis"],
  ["semimembranosus", "semitendinosus"],
  ["biceps-femoris-short-head", "biceps-femoris-long-head"],
  ["soleus", "gastrocnemius-medial-head"],
  ["soleus", "gastrocnemius-lateral-head"],
  ["tibialis-posterior", "soleus"],
  ["flexor-hallucis-longus", "soleus"],
  ["popliteus", "gastrocnemius-medial-head"],
  ["plantaris", "gastrocnemius-lateral-head"],
  ["extensor-hallucis-longus", "tibialis-anterior"],
  ["peroneus-brevis", "peroneus-longus"],
  ["quadratus-plantae", "flexor-digitorum-brevis"],
  ["medial-pterygoid", "masseter"],
  ["digastric-posterior-belly", "sternocleidomastoid-sternal-division"],
  ["scalenus-anterior", "sternocleidomastoid-clavicular-division"],
  ["longus-colli", "sternocleidomastoid-sternal-division"],
];

describe("in depth", () => {
  it.each(UNDER)("%s lies under %s", (deep, over) => {
    const above = new Set(cellsOf(over));
    expect(cellsOf(deep).some((cell) => above.has(cell))).toBe(true);
    const [below, cover] = [entryOf(deep), entryOf(over)];
    expect(below.layer).toBeGreaterThanOrEqual(cover.layer);
    expect(below.depthMm).toBeGreaterThan(cover.depthMm);
  });

  it("no muscle of the first layer lies wholly under another of the first layer", () => {
    const first = MUSCLE_ENTRIES.filter(({ id, muscle, layer }) => layer === 1 && id === muscle);
    for (const one of first) {
      for (const other of first) {
        if (one === other || other.id === "platysma") continue;
        const cover = new Set(cellsOf(other.id));
        const share = cellsOf(one.id).filter((cell) => cover.has(cell)).length / cellsOf(one.id).length;
        expect({ one: one.id, other: other.id, isCovered: share > 0.8 && one.id !== "pyramidalis" }).toEqual({
          one: one.id,
          other: other.id,
          isCovered: false,
        });
      }
    }
  });
});

// What the attachments of a muscle say of a place on the skin: from the muscle table and Gray 1918.
const OVER: readonly (readonly [muscle: string, place: string, because: string])[] = [
  ["piriformis", "sacrum-edge-s3 medial 8 up 18", "it comes from the sacrum as high as S2"],
  ["obturator-internus", "ischial-spine down 12", "it leaves the pelvis below the ischial spine"],
  ["pectineus", "lesser-trochanter down 36", "its line on the femur runs down from the lesser trochanter"],
  ["vastus-intermedius", "thigh-lateral-middle front 14", "it comes from the lateral surface of the femur too"],
  ["biceps-femoris-long-head", "thigh-back-middle up 30 medial 6", "it crosses the midline of the thigh from medial"],
  ["extensor-hallucis-longus", "tibial-crest-middle up 60 lateral 34", "it starts a quarter down the fibula"],
  ["longissimus-thoracis", "t1-spine lateral 34 down 8", "it reaches all thoracic transverse processes"],
  ["iliocostalis-lumborum", "rib-8-angle up 14", "it ends as high as the seventh rib"],
  ["serratus-posterior-superior", "scapula-superior-angle medial 6 down 8", "its upper slip ends on the second rib"],
  ["rhomboid-major", "scapula-inferior-angle medial 8 up 12", "it ends at the inferior angle"],
  ["gracilis", "pubis-inferior-ramus front 26", "it comes from the front of the pubic arch"],
];

const NOT_OVER: typeof OVER = [
  ["obturator-internus", "ischial-spine up 10", "what lies above the ischial spine is piriformis"],
  ["semitendinosus", "thigh-back-middle", "half way down it lies medial of the midline"],
  ["iliocostalis-lumborum", "rib-12-tip", "the twelfth rib projects beyond the erector spinae"],
  ["supraspinatus", "scapula-superior-angle > ac-joint : 0.5 front 18", "that is in front of the scapula"],
  ["gluteus-medius", "ischial-tuberosity", "it ends on the trochanter"],
];

describe("as their attachments say", () => {
  const lies = (id: string, place: string): boolean => {
    const { x, y, z } = authoring.pointToPlace("test", place);
    return cellsOf(id).includes(createCellId(authoring.cells.at([x, y, z])));
  };

  it.each(OVER)("%s is found at %s: %s", (id, place) => {
    expect(lies(id, place)).toBe(true);
  });

  it.each(NOT_OVER)("%s is not found at %s: %s", (id, place) => {
    expect(lies(id, place)).toBe(false);
  });
});

describe("a wrong muscle entry", () => {
  const soleus = entryOf("soleus");

  it.each<readonly [string, Partial<MuscleEntry>, string]>([
    [
      "an unknown landmark",
      { outline: "fibular-had; asis; psis" },
      'unknown landmark "fibular-had"; did you mean "fibular-head"?',
    ],
    ["an outline that cannot be read", { outline: "asis psis" }, 'expected ";", "+" or "without" and found "psis"'],
    ["an unknown source", { sources: ["??"] }, 'unknown source "??"'],
    ["no source", { sources: [] }, "has no source"],
    ["no nerve", { innervation: " " }, "innervation is empty"],
    ["a depth that no finger reaches", { depthMm: 200 }, "depthMm is not from 1 to 80"],
    [
      "a muscle that no record can name",
      { id: "soleus-deep", muscle: "soleuss" },
      '"soleuss" is no muscle that a record can name',
    ],
    ["another muscle than its own", { muscle: "plantaris" }, "belongs to another muscle than its own"],
  ])("with %s is named", (_, change, problem) => {
    const wrong = { ...soleus, ...change };
    const entries = MUSCLE_ENTRIES.map((entry) => (entry.id === "soleus" ? wrong : entry));
    expect(
      checkMuscles(entries, context).some(
        (line) => line.startsWith(`muscle "${wrong.id}": `) && line.includes(problem),
      ),
    ).toBe(true);
  });

  it("that is missing or stands twice is named", () => {
    const without = MUSCLE_ENTRIES.filter(({ id }) => id !== "soleus");
    expect(checkMuscles(without, context)).toEqual(['muscle "soleus": a record can name it, but it has no entry']);
    expect(checkMuscles([...MUSCLE_ENTRIES, soleus], context)).toEqual(['muscle "soleus": the id is taken']);
  });
});

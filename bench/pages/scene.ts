import { UNSIGNED } from "../../src/domain/signing/signing.ts";
import { EMPTY_CHART } from "../../src/domain/chart.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { EMPTY_SAFETY } from "../../src/domain/exam/safety-facts.ts";
import type { Body } from "../../src/atlas/body.ts";
import { cellsNearPlace } from "../../src/atlas/brush.ts";
import { placeAtPoint } from "../../src/atlas/picking.ts";
import { ATLAS_VERSION, createViewPoint, type CellId, type Place, VIEW_IDS } from "../../src/atlas/place.ts";
import type { MarkId, PatientId, VisitId } from "../../src/domain/ids.ts";
import { type Mark, PAIN_SCORES, type PainZone, type SpotMark, UNEXAMINED } from "../../src/domain/marks.ts";
import type { Patient } from "../../src/domain/patient.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { createRandom, pick } from "./random.ts";

export const SPOT_COUNT = 1000;
export const ZONE_COUNT = 20;
const CELLS_PER_ZONE = 300;

/** The front of the trunk holds no spot: there the measures place and drag marks of their own. In template mm. */
export const CLEAR = { halfWidth: 135, bottom: 820, top: 1420, back: 0 } as const;

export type Scene = { readonly patient: Patient; readonly visit: Visit };

/** A crowded chart, the same at every run: 1,000 spots all over the body and 20 zones of 300 cells. */
export function makeScene(body: Body, clock: Clock): Scene {
  const startedAt = clock.now();
  const random = createRandom(2);
  const spots = Array.from({ length: SPOT_COUNT }, (_, index) => makeSpot(random, randomPlace(body, random), index));
  const owners = spots.filter((mark) => mark.kind === "trigger-point").slice(0, ZONE_COUNT);
  const zones = owners.map((owner, index) => makeZone(body, owner, index));
  const patient: Patient = {
    id: "bench-patient" as PatientId,
    name: "Bench Chart",
    birthDate: "1970-01-01",
    figure: "female",
    recordNumber: "B-1000",
    notes: "",
    safety: EMPTY_SAFETY,
    createdAt: startedAt,
    updatedAt: startedAt,
    archivedAt: null,
    isSample: false,
  };
  const visit: Visit = {
    id: "bench-visit" as VisitId,
    patientId: patient.id,
    startedAt,
    timeZone: clock.timeZone(),
    figure: "female",
    atlasVersion: ATLAS_VERSION,
    chart: { ...EMPTY_CHART, marks: [...zones, ...spots], nextNumber: SPOT_COUNT + 1 },
    lastSeq: 0,
    discardedAt: null,
    ...UNSIGNED,
  };
  return { patient, visit };
}

function randomPlace(body: Body, random: () => number): Place {
  for (;;) {
    const view = pick(random, VIEW_IDS);
    const { widthMm, heightMm } = body.frames[view];
    const place = placeAtPoint(body, view, createViewPoint(random() * widthMm, random() * heightMm));
    if (place !== null && !isClear(place)) return place;
  }
}

function isClear({ x, y, z }: Place): boolean {
  return Math.abs(x) < CLEAR.halfWidth && y > CLEAR.bottom && y < CLEAR.top && z > CLEAR.back;
}

/** Of twenty spots eleven are active, five latent, three unclassified, and one is a site where nothing was found. */
function makeSpot(random: () => number, place: Place, index: number): SpotMark {
  const id = `spot-${index}` as MarkId;
  const kind = index % 20;
  if (kind === 19) return { kind: "clear-site", id, place, muscle: null, note: "" };
  return {
    kind: "trigger-point",
    id,
    number: index + 1,
    place,
    class: kind < 11 ? "active" : kind < 16 ? "latent" : "unclassified",
    pain: pick(random, PAIN_SCORES),
    muscle: null,
    note: "",
    ...UNEXAMINED,
  };
}

/** Half are referral zones of a point, half the patient's own pain around it. */
function makeZone(body: Body, owner: SpotMark, index: number): PainZone {
  return {
    kind: "pain-zone",
    id: `zone-${index}` as MarkId,
    ownerId: index % 2 === 0 ? owner.id : null,
    cells: cellsAround(body, owner.place),
    painted: null,
    qualities: ["aching"],
    pain: 5,
    drawnBy: "clinician",
    note: "",
  };
}

function cellsAround(body: Body, place: Place): readonly CellId[] {
  for (let radiusMm = 20; ; radiusMm += 5) {
    const cells = cellsNearPlace(body, place, radiusMm);
    if (cells.length >= CELLS_PER_ZONE || radiusMm > 400) return cells.toSorted((a, b) => a - b);
  }
}

export function isZone(mark: Mark): mark is PainZone {
  return mark.kind === "pain-zone";
}

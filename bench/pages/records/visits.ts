import { UNSIGNED } from "../../../src/domain/signing/signing.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import type { CellId, Place } from "../../../src/atlas/place.ts";
import type { MarkId, PatientId, VisitId } from "../../../src/domain/ids.ts";
import { type Mark, PAIN_SCORES, TRIGGER_POINT_CLASSES, UNEXAMINED } from "../../../src/domain/marks.ts";
import type { Patient } from "../../../src/domain/patient.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { createRandom, pick } from "../random.ts";

const START = Date.UTC(2016, 0, 4, 9);
const WEEK_MS = 7 * 24 * 3600 * 1000;
const POINTS_PER_VISIT = 8;
const CELLS_PER_ZONE = 150;

/** A patient whose visits are about 3.4 KB each as JSON: eight points and the zone of one. */
export function makeLongStandingPatient(visitCount: number): { readonly patient: Patient; readonly visits: Visit[] } {
  const startedAt = new Date(START).toISOString();
  const patient: Patient = {
    id: "bench-patient-records" as PatientId,
    name: "Bench Records",
    birthDate: "1970-01-01",
    figure: "female",
    recordNumber: "B-500",
    notes: "",
    safety: EMPTY_SAFETY,
    createdAt: startedAt,
    updatedAt: startedAt,
    archivedAt: null,
    isSample: false,
  };
  const visits = Array.from({ length: visitCount }, (_, index) => makeVisit(patient.id, index));
  return { patient, visits };
}

function makeVisit(patientId: PatientId, index: number): Visit {
  const random = createRandom(index + 1);
  const points = Array.from({ length: POINTS_PER_VISIT }, (_, number) => makePoint(random, index, number));
  const zone: Mark = {
    kind: "pain-zone",
    id: `zone-${index}` as MarkId,
    ownerId: points[0]?.id ?? null,
    cells: makeCells(random),
    painted: null,
    qualities: ["aching"],
    pain: 6,
    drawnBy: "clinician",
    note: "",
  };
  return {
    id: `bench-visit-${String(index).padStart(4, "0")}` as VisitId,
    patientId,
    startedAt: new Date(START + index * WEEK_MS).toISOString(),
    timeZone: "Europe/Berlin",
    figure: "female",
    atlasVersion: 1,
    chart: { ...EMPTY_CHART, marks: [...points, zone], nextNumber: POINTS_PER_VISIT + 1 },
    lastSeq: POINTS_PER_VISIT + 1,
    discardedAt: null,
    ...UNSIGNED,
  };
}

function makePoint(random: () => number, visit: number, index: number): Mark {
  return {
    kind: "trigger-point",
    id: `point-${visit}-${index}` as MarkId,
    number: index + 1,
    place: makePlace(random),
    class: pick(random, TRIGGER_POINT_CLASSES),
    pain: pick(random, PAIN_SCORES),
    muscle: null,
    note: "tender, jumps when pressed; eases after ten seconds",
    ...UNEXAMINED,
  };
}

function makePlace(random: () => number): Place {
  const coordinate = (span: number): number => Math.round(random() * span * 10) / 10;
  return { x: coordinate(300) - 150, y: coordinate(1600), z: coordinate(100) };
}

function makeCells(random: () => number): CellId[] {
  const first = Math.floor(random() * 20_000);
  return Array.from({ length: CELLS_PER_ZONE }, (_, index) => (first + index * 3) as CellId);
}

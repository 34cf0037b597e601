import { ATLAS_VERSION } from "../atlas/place.ts";
import { EMPTY_CHART } from "./chart.ts";
import type { Clock } from "./clock.ts";
import type { VisitId } from "./ids.ts";
import type { Patient } from "./patient.ts";
import type { Visit } from "./visit.ts";

/** A visit that starts now, on the patient's figure, with nothing marked yet. */
export function createVisit(id: VisitId, patient: Pick<Patient, "id" | "figure">, clock: Clock): Visit {
  return {
    id,
    patientId: patient.id,
    startedAt: clock.now(),
    timeZone: clock.timeZone(),
    figure: patient.figure,
    atlasVersion: ATLAS_VERSION,
    chart: EMPTY_CHART,
    lastSeq: 0,
    discardedAt: null,
  };
}

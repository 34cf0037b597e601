import type { VisitId } from "../../../domain/ids.ts";
import type { Patient } from "../../../domain/patient.ts";
import type { SavedViewport, StorageFailure } from "../../../domain/ports.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { LoadedFigure, Services } from "../../services.ts";

/** Everything that a chart is drawn from. */
export type LoadedVisit = {
  readonly visit: Visit;
  readonly patient: Patient;
  readonly figure: LoadedFigure;
  /** Where the chart was left; null at the first opening. */
  readonly viewport: SavedViewport | null;
  /** Whether this patient has been here more than once: room is kept for what tells of it. */
  readonly hasOtherVisits: boolean;
};

export type VisitLoading =
  | { readonly kind: "loaded"; readonly loaded: LoadedVisit }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly failure: StorageFailure };

const NO_FIGURE: StorageFailure = { kind: "unknown", message: "The body could not be loaded. Are you offline?" };

/**
 * Reads a visit, its patient and its figure.
 * @param lockKnown fulfilled when it is known which tab may write, which takes a moment only: the visit is read after it,
 * as another tab may have written until then
 */
export async function loadVisit(services: Services, visitId: VisitId, lockKnown: Promise<void>): Promise<VisitLoading> {
  // Opens the database meanwhile.
  const reading = services.visits.findViewport(visitId);
  await lockKnown;
  const visit = await services.visits.find(visitId);
  if (!visit.ok) return { kind: "failed", failure: visit.failure };
  if (visit.value === null) return { kind: "missing" };
  const [figure, patient, viewport, count] = await Promise.all([
    services.loadFigure(visit.value.figure).catch(() => null),
    services.patients.find(visit.value.patientId),
    reading,
    services.visits.countOfPatient(visit.value.patientId),
  ]);
  if (!patient.ok) return { kind: "failed", failure: patient.failure };
  if (patient.value === null) return { kind: "missing" };
  if (figure === null) return { kind: "failed", failure: NO_FIGURE };
  return {
    kind: "loaded",
    loaded: {
      visit: visit.value,
      patient: patient.value,
      figure,
      viewport: viewport.ok ? viewport.value : null,
      hasOtherVisits: count.ok && count.value > 1,
    },
  };
}

import type { Patient } from "../../domain/patient.ts";
import type { SavedViewport, StorageFailure } from "../../domain/ports.ts";
import type { VisitId } from "../../domain/ids.ts";
import type { Visit } from "../../domain/visit.ts";
import type { LoadedFigure, Services } from "../services.ts";

/** Everything that a chart is drawn from. */
export type LoadedVisit = {
  readonly visit: Visit;
  readonly patient: Patient;
  readonly figure: LoadedFigure;
  /** Where the chart was left; null at the first opening. */
  readonly viewport: SavedViewport | null;
};

export type VisitLoading =
  | { readonly kind: "loaded"; readonly loaded: LoadedVisit }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly message: string };

/** Reads a visit, its patient and its figure. */
export async function loadVisit(services: Services, visitId: VisitId): Promise<VisitLoading> {
  const [visit, viewport] = await Promise.all([services.visits.find(visitId), services.visits.findViewport(visitId)]);
  if (!visit.ok) return toFailure(visit.failure);
  if (visit.value === null) return { kind: "missing" };
  const [patient, figure] = await Promise.all([
    services.patients.find(visit.value.patientId),
    services.loadFigure(visit.value.figure).catch(() => null),
  ]);
  if (!patient.ok) return toFailure(patient.failure);
  if (patient.value === null) return { kind: "missing" };
  if (figure === null) return { kind: "failed", message: "The body could not be loaded. Are you offline?" };
  return {
    kind: "loaded",
    loaded: { visit: visit.value, patient: patient.value, figure, viewport: viewport.ok ? viewport.value : null },
  };
}

function toFailure(failure: StorageFailure): VisitLoading {
  return { kind: "failed", message: failure.message };
}

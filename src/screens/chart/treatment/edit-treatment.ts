import { findPoint } from "../../../domain/chart.ts";
import type { MarkId, TreatmentId } from "../../../domain/ids.ts";
import type { Technique, TechniqueKind, Treatment, TreatmentResponse } from "../../../domain/treatment/treatment.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";

/** One treatment of one point of an open chart. */
export type TreatmentSpot = { readonly editor: ChartEditor; readonly pointId: MarkId; readonly id: TreatmentId };

/**
 * Changes a treatment as it stands now: a number that saves itself late must not take a later tap back. One that is gone by then has
 * nowhere to go.
 */
export function editTreatment({ editor, pointId, id }: TreatmentSpot, change: (now: Treatment) => Treatment): void {
  const point = findPoint(editor.store.getState().chart, pointId);
  const now = point?.treatments.find((treatment) => treatment.id === id);
  if (now === undefined) return;
  editor.execute({ type: "edit-treatments", treatments: [{ pointId, treatment: change(now) }] });
}

export type TechniqueOf<Kind extends TechniqueKind> = Extract<Technique, { readonly kind: Kind }>;

/** Changes fields of a technique of the kind that the fields belong to. */
export function editTechnique<Kind extends TechniqueKind>(
  spot: TreatmentSpot,
  is: (technique: Technique) => technique is TechniqueOf<Kind>,
  change: (now: TechniqueOf<Kind>) => TechniqueOf<Kind>,
): void {
  editTreatment(spot, (now) => (is(now.technique) ? { ...now, technique: change(now.technique) } : now));
}

export function editResponse(spot: TreatmentSpot, edit: Partial<TreatmentResponse>): void {
  editTreatment(spot, (now) => ({ ...now, response: { ...now.response, ...edit } }));
}

import type { Body } from "../../../atlas/body.ts";
import type { Knowledge, KnownMuscle } from "../../../atlas/knowledge/knowledge.ts";
import { outlineOfCells } from "../../../atlas/outline.ts";
import { mirrorCell, type ViewId } from "../../../atlas/place.ts";
import type { MuscleDepth } from "../../../editor/editor-state.ts";
import { DEPTH_OF_LAYER } from "./muscle-depths.ts";

/** What of the muscles is seen together: those of one depth in one view. */
export type MusclesInView = { readonly depth: MuscleDepth; readonly view: ViewId };

/** Small jobs, one for each muscle with both its sides, that each hand back a piece of SVG path data in the view's mm. */
export function traceMuscles(
  { muscles }: Knowledge,
  body: Body,
  { depth, view }: MusclesInView,
): readonly (() => string)[] {
  const trace = ({ cells }: KnownMuscle): string =>
    [cells, cells.map(mirrorCell)].map((own) => outlineOfCells(body, view, new Set(own))).join("");
  return muscles.filter(({ layer }) => DEPTH_OF_LAYER[layer] === depth).map((muscle) => () => trace(muscle));
}

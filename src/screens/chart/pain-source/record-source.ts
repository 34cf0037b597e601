import { type CellId, mirrorCell } from "../../../atlas/place.ts";
import type { Source } from "../../../domain/find-source/source.ts";
import { toMarkId } from "../../../domain/ids.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { focusChart } from "../inspector/mark-focus.ts";
import type { SoughtPain } from "./sought-pain.ts";

type Finding = { readonly editor: ChartEditor; readonly source: Source; readonly makeId: () => string };

/**
 * A point at the site, and as its referral zone what its pattern explains of painted pain, which itself stays. A region
 * from the list leaves no zone: nobody drew where it is felt.
 */
export function recordFound({ editor, source, makeId }: Finding, { cells, drawnBy }: SoughtPain): void {
  const { place, muscle } = source;
  const id = toMarkId(makeId());
  const explained = drawnBy === null ? [] : explainedBy(source, cells);
  editor.execute({
    type: "place-trigger-point",
    id,
    place,
    muscle,
    ...(drawnBy === null || explained.length === 0
      ? {}
      : { referral: { id: toMarkId(makeId()), cells: explained, drawnBy } }),
  });
  editor.hideCursor();
  editor.select([id]);
  // The button that was pressed is gone: on the chart the arrow keys move the new point.
  focusChart();
}

/** The site was palpated and held no trigger point. What was selected stays so: the search goes on. */
export function recordNothingFound({ editor, source, makeId }: Finding): void {
  const { selection } = editor.store.getState();
  const { place, muscle } = source;
  editor.execute({ type: "place-clear-site", id: toMarkId(makeId()), place, muscle });
  editor.select(selection);
}

function explainedBy({ site, side }: Source, cells: readonly CellId[]): readonly CellId[] {
  const pattern = [...site.essential.cells, ...site.spillover.cells];
  const felt = new Set(side === "right" ? pattern : pattern.map(mirrorCell));
  return cells.filter((cell) => felt.has(cell));
}

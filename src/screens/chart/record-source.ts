import { mirrorCell } from "../../atlas/place.ts";
import type { Source } from "../../domain/find-source/source.ts";
import { toMarkId } from "../../domain/ids.ts";
import type { PainZone } from "../../domain/marks.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";

type Finding = { readonly editor: ChartEditor; readonly source: Source; readonly makeId: () => string };

/** A point at the site, and as its referral zone what its pattern explains of the painted pain, which itself stays. */
export function recordFound({ editor, source, makeId }: Finding, { cells, drawnBy }: PainZone): void {
  const id = toMarkId(makeId());
  const { essential, spillover } = source.site;
  const pattern = [...essential.cells, ...spillover.cells];
  const felt = new Set(source.side === "right" ? pattern : pattern.map(mirrorCell));
  const explained = cells.filter((cell) => felt.has(cell));
  const { place, muscle } = source;
  const referral = { id: toMarkId(makeId()), cells: explained, drawnBy };
  editor.execute({ type: "place-trigger-point", id, place, muscle, referral });
  editor.select([id]);
}

/** The site was palpated and held no trigger point. The painted pain stays selected: the search goes on. */
export function recordNothingFound({ editor, source, makeId }: Finding): void {
  const { selection } = editor.store.getState();
  const { place, muscle } = source;
  editor.execute({ type: "place-clear-site", id: toMarkId(makeId()), place, muscle });
  editor.select(selection);
}

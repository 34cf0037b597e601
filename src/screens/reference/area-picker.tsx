import { useMemo, type MouseEvent } from "react";
import { navigate } from "wouter/use-hash-location";
import type { Body } from "../../atlas/body.ts";
import { cellOfPlace } from "../../atlas/cells.ts";
import type { KnownRegion } from "../../atlas/knowledge/knowledge.ts";
import { outlineOfCells } from "../../atlas/outline.ts";
import { placeAtPoint } from "../../atlas/picking.ts";
import { createViewPoint, mirrorCell, type CellId, type ViewId, type ViewPoint } from "../../atlas/place.ts";
import type { LoadedFigure } from "../services.ts";
import styles from "./area-picker.module.css";
import { BodyView } from "./body-view.tsx";
import { useShownFigure } from "./use-shown-figure.ts";

const VIEWS = ["anterior", "posterior", "right"] as const satisfies readonly ViewId[];

type AreaPickerProps = { readonly regions: readonly KnownRegion[]; readonly chosen: KnownRegion | null };

/**
 * The body, to be tapped where it hurts. A shortcut for eye and finger: the list below it names the same areas, for the
 * keyboard and the screen reader.
 */
export function AreaPicker({ regions, chosen }: AreaPickerProps) {
  const { loaded } = useShownFigure();
  return (
    <div className={styles["picker"]} aria-hidden="true">
      {loaded === null ? null : <Views figure={loaded} regions={regions} chosen={chosen} />}
    </div>
  );
}

function Views({ figure: { body, plates }, regions, chosen }: AreaPickerProps & { readonly figure: LoadedFigure }) {
  const outlines = useMemo(() => {
    const cells = new Set<CellId>(chosen?.cells.flatMap((cell) => [cell, mirrorCell(cell)]));
    return new Map(VIEWS.map((view) => [view, outlineOfCells(body, view, cells)]));
  }, [body, chosen]);
  const choose = (view: ViewId) => (event: MouseEvent<HTMLElement>) => {
    const region = regionAt(body, view, regions, pointUnder(event, body, view));
    if (region !== null) navigate(`/reference/pain/${region.id}`, { replace: chosen !== null });
  };
  const ratio = VIEWS.reduce((sum, view) => sum + body.frames[view].widthMm / body.frames[view].heightMm, 0);
  const views = VIEWS.map((view) => {
    const { widthMm, heightMm } = body.frames[view];
    const crop = { x: 0, y: 0, width: widthMm, height: heightMm };
    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut beside the list of links, see above
      <div key={view} className={styles["view"]} style={{ flexGrow: widthMm }} onClick={choose(view)}>
        <BodyView plate={plates[view]} crop={crop} widthPx={(TALLEST_REM * 16 * widthMm) / heightMm}>
          <path d={outlines.get(view)} className={styles["chosen"]} />
        </BodyView>
      </div>
    );
  });
  return (
    <div className={styles["views"]} style={{ maxWidth: `${TALLEST_REM * ratio}rem` }}>
      {views}
    </div>
  );
}

/** The figures are no taller than this: what is felt where one taps must stay in sight. */
const TALLEST_REM = 27;

/** The picture fills its box, so that shares of the box are shares of the view. */
function pointUnder(event: MouseEvent<HTMLElement>, body: Body, view: ViewId): ViewPoint {
  const box = event.currentTarget.getBoundingClientRect();
  const { widthMm, heightMm } = body.frames[view];
  return createViewPoint(
    ((event.clientX - box.left) / box.width) * widthMm,
    ((event.clientY - box.top) / box.height) * heightMm,
  );
}

/** The smallest region at a point: regions overlap, and the smaller one says more. */
function regionAt(body: Body, view: ViewId, regions: readonly KnownRegion[], point: ViewPoint): KnownRegion | null {
  const place = placeAtPoint(body, view, point);
  if (place === null) return null;
  const cell = cellOfPlace(body, place);
  const right = cell % 2 === 1 ? cell : mirrorCell(cell);
  const [smallest] = regions
    .filter(({ cells }) => cells.includes(right))
    .sort((a, b) => a.cells.length - b.cells.length);
  return smallest ?? null;
}

import type { Body } from "../../../src/atlas/body.ts";
import { outlineOfCells } from "../../../src/atlas/outline.ts";
import { placeInView } from "../../../src/atlas/picking.ts";
import type { Plate, Plates } from "../../../src/atlas/plate.ts";
import type { Mark, SpotMark } from "../../../src/domain/marks.ts";
import { signOf, type SpotSignId } from "../../../src/export/marks/signs.ts";
import type { PlacedView, Sheet } from "../../../src/editor/sheet.ts";
import { isZone } from "../scene.ts";

export type DrawnSpot = { readonly x: number; readonly y: number; readonly sign: SpotSignId; readonly number: string };
type DrawnZone = { readonly outline: Path2D; readonly isOwnPain: boolean };

/** Everything that one view shows, worked out before the first frame. In the view's mm. */
export type DrawnView = {
  readonly placed: PlacedView;
  readonly plate: Plate;
  readonly silhouette: Path2D;
  readonly contours: Path2D;
  readonly shading: ImageBitmap;
  readonly zones: readonly DrawnZone[];
  readonly spots: readonly DrawnSpot[];
};

export function prepareViews(
  { body, plates }: { readonly body: Body; readonly plates: Plates },
  sheet: Sheet,
  marks: readonly Mark[],
): Promise<readonly DrawnView[]> {
  return Promise.all(sheet.views.map(async (placed) => prepareView(body, placed, plates[placed.view], marks)));
}

async function prepareView(body: Body, placed: PlacedView, plate: Plate, marks: readonly Mark[]): Promise<DrawnView> {
  const picture = await fetch(plate.shadingUrl);
  return {
    placed,
    plate,
    silhouette: new Path2D(plate.silhouette),
    contours: new Path2D(plate.contours),
    shading: await createImageBitmap(await picture.blob()),
    zones: marks.filter(isZone).flatMap((zone) => {
      const outline = outlineOfCells(body, placed.view, new Set(zone.cells));
      return outline === "" ? [] : [{ outline: new Path2D(outline), isOwnPain: zone.ownerId === null }];
    }),
    spots: marks.flatMap((mark) => {
      if (isZone(mark)) return [];
      const seen = placeInView(body, placed.view, mark.place);
      return seen?.isVisible === true ? [drawnSpot(mark, seen.point)] : [];
    }),
  };
}

function drawnSpot(mark: SpotMark, at: { readonly x: number; readonly y: number }): DrawnSpot {
  return { ...at, sign: signOf(mark), number: mark.kind === "trigger-point" ? String(mark.number) : "" };
}

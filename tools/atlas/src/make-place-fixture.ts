import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { decodeBody } from "../../../src/atlas/body.ts";
import { cellOfPlace } from "../../../src/atlas/cells.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { ATLAS_VERSION, createViewPoint, FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { Place } from "../../../src/atlas/place.ts";

const FIXTURE = new URL(`../../../tests/fixtures/atlas/places-v${ATLAS_VERSION}.json`, import.meta.url);
const PLACE_COUNT = 500;

/*
 * Freezes a version of the atlas: 500 places, taken in turn from every figure and view, with their cells. A version is
 * frozen once; what was stored with it must mean the same for ever, so an existing file is never written again.
 */
if (existsSync(FIXTURE)) throw new Error(`Version ${ATLAS_VERSION} of the atlas is frozen already`);
writeFileSync(
  FIXTURE,
  `${JSON.stringify({ atlasVersion: ATLAS_VERSION, places: takePlaces() }, null, 0).replaceAll("},{", "},\n{")}\n`,
);

function takePlaces(): readonly (Place & { readonly cell: number })[] {
  const read = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../../public/body/${name}.bin`, import.meta.url))).buffer;
  const surface = read("surface");
  const sources = FIGURE_IDS.flatMap((figure) => {
    const body = decodeBody(surface, read(figure));
    return VIEW_IDS.map((view) => ({ body, view }));
  });
  const places: (Place & { readonly cell: number })[] = [];
  for (let i = 0; places.length < PLACE_COUNT; i += 1) {
    const source = sources[i % sources.length];
    if (source === undefined) break;
    const { widthMm, heightMm } = source.body.frames[source.view];
    // Fractions of the golden ratio and of the root of two cover the frame evenly.
    const point = createViewPoint(((i * 0.618034) % 1) * widthMm, ((i * 0.414214) % 1) * heightMm);
    const place = placeAtPoint(source.body, source.view, point);
    if (place !== null) places.push({ ...place, cell: cellOfPlace(source.body, place) });
  }
  return places;
}

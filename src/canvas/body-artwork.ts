import { VIEW_IDS, type ViewId } from "../atlas/place.ts";
import type { Plate, Plates } from "../atlas/plate.ts";
import type { FigureTones } from "./figure-tones.ts";
import { loadTintedShading } from "./shading.ts";

/** One view of the body, ready to be drawn in the view's mm. The shading comes later than the lines. */
export type ViewArtwork = {
  readonly plate: Plate;
  readonly silhouette: Path2D;
  readonly contours: Path2D;
  readonly shading: CanvasImageSource | null;
};

export type BodyArtwork = {
  /** The drawing of a view as far as it is loaded. */
  of(view: ViewId): ViewArtwork;
  /** Tints the shading for a theme; tells `onReady` for each view as it is done, front and back first. */
  tint(tones: FigureTones): void;
  dispose(): void;
};

export function createBodyArtwork(plates: Plates, onReady: () => void): BodyArtwork {
  const artworks = new Map<ViewId, ViewArtwork>();
  let run = 0;

  function artworkOf(view: ViewId): ViewArtwork {
    const known = artworks.get(view);
    if (known !== undefined) return known;
    const plate = plates[view];
    const artwork: ViewArtwork = {
      plate,
      silhouette: new Path2D(plate.silhouette),
      contours: new Path2D(plate.contours),
      shading: null,
    };
    artworks.set(view, artwork);
    return artwork;
  }

  async function tintAll(tones: FigureTones, ownRun: number): Promise<void> {
    const loads = VIEW_IDS.map((view) => ({ view, load: loadTintedShading(plates[view].shadingUrl, tones) }));
    for (const { view, load } of loads) {
      // A picture that can't be had leaves the flat figure with its lines: still a body to chart on.
      const shading = await load.catch(() => null);
      if (ownRun !== run) return;
      if (shading !== null) artworks.set(view, { ...artworkOf(view), shading });
      onReady();
    }
  }

  return {
    of: artworkOf,
    tint(tones) {
      run += 1;
      void tintAll(tones, run);
    },
    dispose() {
      run += 1;
    },
  };
}

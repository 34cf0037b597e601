import { VIEW_IDS, type FigureId, type ViewId } from "../../atlas/place.ts";
import type { Plates } from "../../atlas/plate.ts";
import styles from "./plate-symbols.module.css";

export function plateSymbolId(figure: FigureId, view: ViewId): string {
  return `plate-${figure}-${view}`;
}

/**
 * The outlines of a figure, once per page: the maps of five hundred visits refer to them. Without the line art, which is
 * thinner than a pixel at this size and three times as much to draw.
 */
export function PlateSymbols({ plates }: { readonly plates: Plates }) {
  return (
    <svg width="0" height="0" className={styles["store"]} aria-hidden="true">
      <defs>
        {VIEW_IDS.map((view) => {
          const plate = plates[view];
          return (
            <path key={view} id={plateSymbolId(plate.figure, view)} d={plate.silhouette} className={styles["figure"]} />
          );
        })}
      </defs>
    </svg>
  );
}

import { VIEW_IDS, type FigureId, type ViewId } from "../../atlas/place.ts";
import type { Plates } from "../../atlas/plate.ts";
import styles from "./plate-symbols.module.css";

export function plateSymbolId(figure: FigureId, view: ViewId): string {
  return `plate-${figure}-${view}`;
}

/** The drawings of a figure, once per page: the maps of five hundred visits refer to them. */
export function PlateSymbols({ plates }: { readonly plates: Plates }) {
  return (
    <svg width="0" height="0" className={styles["store"]} aria-hidden="true">
      <defs>
        {VIEW_IDS.map((view) => {
          const plate = plates[view];
          return (
            <g key={view} id={plateSymbolId(plate.figure, view)}>
              <path d={plate.silhouette} className={styles["figure"]} />
              <path d={plate.contours} className={styles["lines"]} fillRule="evenodd" />
            </g>
          );
        })}
      </defs>
    </svg>
  );
}

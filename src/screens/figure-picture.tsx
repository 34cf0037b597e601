import type { FigureId } from "../atlas/place.ts";
import styles from "./figure-picture.module.css";
import { FIGURE_OUTLINES } from "./figure-outlines.data.ts";

/** The figure as a small silhouette; all three on one scale, so that the child is the small one. */
export function FigurePicture({ figure }: { readonly figure: FigureId }) {
  return (
    <svg className={styles["picture"]} viewBox="-45 0 90 180" aria-hidden="true">
      <path d={FIGURE_OUTLINES[figure]} />
    </svg>
  );
}

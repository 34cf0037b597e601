import { useId, type ReactNode } from "react";
import type { ViewId } from "../../atlas/place.ts";
import type { Plate } from "../../atlas/plate.ts";
import styles from "./body-view.module.css";
import type { Crop } from "./pattern-drawing.ts";

type BodyViewProps = {
  readonly plate: Plate;
  readonly crop: Crop;
  /** About how wide the picture will be, in px, so that letters come out at one size. */
  readonly widthPx: number;
  /** Drawn over the figure, in mm of the view. */
  readonly children: ReactNode;
};

/** One view of the figure, or a part of it, as vectors with its shading. Words beside it say what it shows. */
export function BodyView({ plate, crop, widthPx, children }: BodyViewProps) {
  const clipId = useId();
  const { widthMm, heightMm } = plate.frame;
  return (
    <svg aria-hidden="true" className={styles["view"]} viewBox={`${crop.x} ${crop.y} ${crop.width} ${crop.height}`}>
      <clipPath id={clipId}>
        <path d={plate.silhouette} clipRule="evenodd" />
      </clipPath>
      <path d={plate.silhouette} className={styles["skin"]} />
      <image
        href={plate.shadingUrl}
        width={widthMm}
        height={heightMm}
        preserveAspectRatio="none"
        clipPath={`url(#${clipId})`}
        className={styles["shading"]}
      />
      <path d={plate.contours} className={styles["lines"]} />
      {children}
      <SideLetters plate={plate} crop={crop} size={(LETTER_PX * crop.width) / widthPx} />
    </svg>
  );
}

/** Which of the patient's sides is on the left and on the right of a view; a view from the side shows one alone. */
const SIDES_OF_VIEW: Readonly<Record<ViewId, readonly [left: string, right: string]>> = {
  anterior: ["R", "L"],
  posterior: ["L", "R"],
  right: ["", "R"],
  left: ["L", ""],
  soles: ["R", "L"],
};

const LETTER_PX = 13;

type SideLettersProps = {
  readonly plate: Plate;
  readonly crop: Crop;
  /** In mm of the view. */
  readonly size: number;
};

/** A crop beside the midline shows one side only. */
function SideLetters({ plate, crop, size }: SideLettersProps) {
  const [left, right] = SIDES_OF_VIEW[plate.view];
  const middleMm = plate.frame.widthMm / 2;
  const isFromSide = left === "" || right === "";
  const y = crop.y + size * 1.2;
  const showsLeft = isFromSide || crop.x < middleMm - crop.width * 0.08;
  const showsRight = isFromSide || crop.x + crop.width > middleMm + crop.width * 0.08;
  return (
    <g className={styles["letters"]} fontSize={size}>
      <text x={crop.x + size * 0.7} y={y}>
        {showsLeft ? left : ""}
      </text>
      <text x={crop.x + crop.width - size * 0.7} y={y}>
        {showsRight ? right : ""}
      </text>
    </g>
  );
}

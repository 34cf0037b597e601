import { useId } from "react";
import type { ViewPoint } from "../../atlas/place.ts";
import type { Plate } from "../../atlas/plate.ts";
import { BodyView } from "./body-view.tsx";
import type { PatternView as DrawnPattern } from "./pattern-drawing.ts";
import styles from "./pattern-view.module.css";

type PatternViewProps = {
  readonly plate: Plate;
  readonly drawn: DrawnPattern;
  /** About how wide the picture will be, in px: signs and stipple come out at one size whatever is shown. */
  readonly widthPx: number;
};

/** A muscle with its usual sites and where they are felt, from one side. */
export function PatternView({ plate, drawn, widthPx }: PatternViewProps) {
  const stippleId = useId();
  const { crop, outline, essential, spillover, sites } = drawn;
  const mmPerPx = crop.width / widthPx;
  return (
    <BodyView plate={plate} crop={crop} widthPx={widthPx}>
      <Stipple id={stippleId} spacing={5.5 * mmPerPx} />
      {outline === "" ? null : <path d={outline} className={styles["muscle"]} />}
      {spillover === "" ? null : (
        <>
          <path d={spillover} fill={`url(#${stippleId})`} />
          <path d={spillover} className={styles["spilloverEdge"]} />
        </>
      )}
      {essential === "" ? null : <path d={essential} className={styles["essential"]} />}
      {outline === "" ? null : <path d={outline} className={styles["muscleEdge"]} />}
      {sites.map(({ label, point }) => (
        <g key={label} transform={`translate(${point.x} ${point.y}) scale(${mmPerPx})`}>
          <path d={CROSS} className={styles["crossHalo"]} />
          <path d={CROSS} className={styles["cross"]} />
        </g>
      ))}
      {sites.map(({ label, point }) => {
        const [dx, dy] = freestCorner(point, sites);
        return (
          <g key={label} transform={`translate(${point.x} ${point.y}) scale(${mmPerPx})`}>
            <text x={dx * LABEL_AWAY_PX} y={dy * LABEL_AWAY_PX} className={styles["number"]} fontSize={12}>
              {label}
            </text>
          </g>
        );
      })}
    </BodyView>
  );
}

/** Middle of a number to the middle of its cross, along each axis. */
const LABEL_AWAY_PX = 8.5;

const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** The corner of a cross that lies farthest from the other crosses. */
function freestCorner({ x, y }: ViewPoint, sites: DrawnPattern["sites"]): readonly [number, number] {
  const others = sites.filter(({ point }) => point.x !== x || point.y !== y);
  const roomAt = ([dx, dy]: readonly [number, number]) =>
    Math.min(...others.map(({ point }) => Math.hypot(point.x - x - dx * 15, point.y - y - dy * 15)));
  return CORNERS.reduce<readonly [number, number]>(
    (best, corner) => (roomAt(corner) > roomAt(best) ? corner : best),
    CORNERS[0],
  );
}

/** Px, around the place. */
export const CROSS = "M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5";

/** Dots in two offset rows: the conventional sign of a spillover zone. */
export function Stipple({ id, spacing }: { readonly id: string; readonly spacing: number }) {
  const radius = spacing * 0.24;
  return (
    <pattern id={id} width={spacing} height={spacing} patternUnits="userSpaceOnUse">
      <circle cx={spacing * 0.25} cy={spacing * 0.25} r={radius} className={styles["dot"]} />
      <circle cx={spacing * 0.75} cy={spacing * 0.75} r={radius} className={styles["dot"]} />
    </pattern>
  );
}

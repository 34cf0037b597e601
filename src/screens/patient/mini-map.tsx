import type { Body } from "../../atlas/body.ts";
import type { ViewId } from "../../atlas/place.ts";
import { classNames } from "../../ui/class-names.ts";
import type { Chart } from "../../domain/marks.ts";
import { drawMiniMap, type MiniSpot, type MiniView } from "./mini-map-drawing.ts";
import styles from "./mini-map.module.css";
import { plateSymbolId } from "./plate-symbols.tsx";

type MiniMapProps = { readonly body: Body; readonly chart: Chart };

/** Half the width of a mark in px. Marks keep their size on every map. */
const SPOT_RADIUS = 3.75;
const MAP_HEIGHT = 148;
const VIEW_GAP = 8;

/** A visit as a small picture, hidden from the screen reader: the words beside it say what it shows. */
export function MiniMap({ body, chart }: MiniMapProps) {
  const views = drawMiniMap(body, chart);
  // One scale for all views: that of the tallest, so that a hand is as large from the side as from the front.
  const scale = MAP_HEIGHT / Math.max(...views.map(({ view }) => body.frames[view].heightMm));
  return (
    <div className={styles["map"]} aria-hidden="true" style={{ gap: VIEW_GAP }}>
      {views.map((view) => (
        <MiniMapView key={view.view} body={body} view={view} scale={scale} />
      ))}
    </div>
  );
}

type MiniMapViewProps = { readonly body: Body; readonly view: MiniView; readonly scale: number };

function MiniMapView({ body, view, scale }: MiniMapViewProps) {
  const { widthMm, heightMm } = body.frames[view.view];
  const letters = SIDE_LETTERS[view.view];
  return (
    <svg
      width={widthMm * scale}
      height={heightMm * scale}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      className={styles["view"]}
    >
      <use href={`#${plateSymbolId(body.figure, view.view)}`} />
      {view.zones.map(({ mark, outline }) => (
        <path key={mark.id} d={outline} className={mark.ownerId === null ? styles["ownPain"] : styles["referral"]} />
      ))}
      {view.spots.map((spot) => (
        <Spot key={spot.mark.id} spot={spot} radius={SPOT_RADIUS / scale} />
      ))}
      <text x={2 / scale} y={14 / scale} fontSize={11 / scale} className={styles["side"]}>
        {letters.onLeft}
      </text>
      <text
        x={widthMm - 2 / scale}
        y={14 / scale}
        fontSize={11 / scale}
        className={classNames(styles["side"], styles["end"])}
      >
        {letters.onRight}
      </text>
    </svg>
  );
}

/** The patient's side at each edge of a view; a view from the side names the side that it shows. */
const SIDE_LETTERS: Readonly<Record<ViewId, { readonly onLeft: string; readonly onRight: string }>> = {
  anterior: { onLeft: "R", onRight: "L" },
  posterior: { onLeft: "L", onRight: "R" },
  right: { onLeft: "R", onRight: "" },
  left: { onLeft: "", onRight: "L" },
  soles: { onLeft: "R", onRight: "L" },
};

function Spot({ spot, radius }: { readonly spot: MiniSpot; readonly radius: number }) {
  const { mark, point } = spot;
  if (mark.kind === "clear-site") {
    return <path className={styles["clear"]} d={tickPath(point.x, point.y, radius)} />;
  }
  return <circle cx={point.x} cy={point.y} r={radius} className={styles[mark.class]} />;
}

function tickPath(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}l${radius * 0.75} ${radius * 0.8}l${radius * 1.25} ${-radius * 1.6}`;
}

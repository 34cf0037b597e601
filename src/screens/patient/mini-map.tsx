import { unreachable } from "../../lib/unreachable.ts";
import type { Body } from "../../atlas/body.ts";
import type { ViewId } from "../../atlas/place.ts";
import type { Chart, TriggerPointClass } from "../../domain/marks.ts";
import { drawMiniMap, type MiniSpot, type MiniView } from "./mini-map-drawing.ts";
import styles from "./mini-map.module.css";
import { plateSymbolId } from "./plate-symbols.tsx";

type MiniMapProps = { readonly body: Body; readonly chart: Chart };

/** Half the width of a mark in px. Marks keep their size on every map. */
const SPOT_RADIUS = 3.5;
const MAP_HEIGHT = 148;
/** Room for front, back and one side at full size; more are drawn a little smaller. */
const MAP_WIDTH = 216;
const VIEW_GAP = 14;
const LETTER_SIZE = 11;

/** A visit as a small picture, hidden from the screen reader: the words beside it say what it shows. */
export function MiniMap({ body, chart }: MiniMapProps) {
  const views = drawMiniMap(body, chart);
  const scale = scaleOfMap(body, views);
  return (
    <div className={styles["map"]} aria-hidden="true" style={{ gap: VIEW_GAP }}>
      {views.map((view) => (
        <MiniMapView key={view.view} body={body} view={view} scale={scale * enlargementOf(view.view)} />
      ))}
    </div>
  );
}

/** One scale for all views of the whole body, so that a hand is as large from the side as from the front. In px per mm. */
function scaleOfMap({ frames }: Body, views: readonly MiniView[]): number {
  const tallest = Math.max(...views.map(({ view }) => frames[view].heightMm));
  const width = views.reduce((sum, { view }) => sum + frames[view].widthMm * enlargementOf(view), 0);
  return Math.min(MAP_HEIGHT / tallest, (MAP_WIDTH - VIEW_GAP * (views.length - 1)) / width);
}

/** To scale, a sole would be no larger than the sign on it and the letter beside it. */
function enlargementOf(view: ViewId): number {
  return view === "soles" ? 2 : 1;
}

type MiniMapViewProps = { readonly body: Body; readonly view: MiniView; readonly scale: number };

function MiniMapView({ body, view, scale }: MiniMapViewProps) {
  const { widthMm, heightMm } = body.frames[view.view];
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
      {SIDE_LETTERS[view.view].map(({ letter, across, down = 0 }) => (
        <text
          key={letter}
          x={widthMm * across}
          y={heightMm * down + LETTER_SIZE / scale}
          fontSize={LETTER_SIZE / scale}
          className={styles["side"]}
        >
          {letter}
        </text>
      ))}
    </svg>
  );
}

type SideLetter = {
  readonly letter: "R" | "L";
  /** Part of the view's width. */
  readonly across: number;
  /** Part of the view's height, to the upper edge of the letter; at the top by itself. */
  readonly down?: number;
};

/**
 * The patient's side beside the head, clear of the next view's, and between the soles; a view from the side names the
 * side that it shows.
 */
const SIDE_LETTERS: Readonly<Record<ViewId, readonly SideLetter[]>> = {
  anterior: [
    { letter: "R", across: 0.2 },
    { letter: "L", across: 0.8 },
  ],
  posterior: [
    { letter: "L", across: 0.2 },
    { letter: "R", across: 0.8 },
  ],
  right: [{ letter: "R", across: 0.75 }],
  left: [{ letter: "L", across: 0.25 }],
  soles: [
    { letter: "R", across: 0.4, down: 0.4 },
    { letter: "L", across: 0.6, down: 0.4 },
  ],
};

function Spot({ spot, radius }: { readonly spot: MiniSpot; readonly radius: number }) {
  const { mark, point } = spot;
  if (mark.kind === "clear-site") {
    return <path className={styles["clear"]} d={tickPath(point.x, point.y, radius)} />;
  }
  return <PointSign pointClass={mark.class} at={point} radius={radius} />;
}

type PointSignProps = {
  readonly pointClass: TriggerPointClass;
  readonly at: { readonly x: number; readonly y: number };
  readonly radius: number;
};

/** As the chart's signs differ, as far as so small a picture can show it. */
function PointSign({ pointClass, at: { x, y }, radius }: PointSignProps) {
  const ring = <circle cx={x} cy={y} r={radius} className={styles[pointClass]} />;
  switch (pointClass) {
    case "satellite":
      return (
        <>
          {ring}
          <circle cx={x} cy={y} r={radius * 0.4} className={styles["dot"]} />
        </>
      );
    case "attachment": {
      const half = radius * 0.85;
      return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} className={styles[pointClass]} />;
    }
    case "not-a-trigger-point": {
      const reach = radius * 0.7;
      return (
        <>
          {ring}
          <path d={`M${x - reach} ${y + reach}l${2 * reach} ${-2 * reach}`} className={styles[pointClass]} />
        </>
      );
    }
    case "active":
    case "latent":
    case "unclassified":
      return ring;
    default:
      return unreachable(pointClass);
  }
}

function tickPath(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}l${radius * 0.75} ${radius * 0.8}l${radius * 1.25} ${-radius * 1.6}`;
}

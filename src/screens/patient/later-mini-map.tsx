import { startTransition, useEffect, useState } from "react";
import type { Body } from "../../atlas/body.ts";
import type { Chart } from "../../domain/marks.ts";
import { isMiniMapDrawn } from "./mini-map-drawing.ts";
import { MiniMap } from "./mini-map.tsx";

type LaterMiniMapProps = { readonly body: Body; readonly chart: Chart };

/**
 * The words of a visit come at once, its map when there is time: outlines of many zones take some ten milliseconds, and
 * a quick scroll passes rows that nobody looks at.
 */
export function LaterMiniMap({ body, chart }: LaterMiniMapProps) {
  const [isWanted, setIsWanted] = useState(() => isMiniMapDrawn(body, chart));
  useEffect(() => startTransition(() => setIsWanted(true)), []);
  return isWanted ? <MiniMap body={body} chart={chart} /> : null;
}

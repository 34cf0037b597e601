import { useEffect, useState } from "react";
import type { FigureId } from "../../atlas/place.ts";
import { useServices, type LoadedFigure } from "../services.ts";
import type { PatternSide } from "./pattern-drawing.ts";

/** On which figure and side the patterns are shown, and how to choose others. */
export type ShownFigure = {
  readonly figure: FigureId;
  readonly setFigure: (figure: FigureId) => void;
  readonly side: PatternSide;
  readonly setSide: (side: PatternSide) => void;
  /** Null until it is there, and where it can't be had: the words say everything too. */
  readonly loaded: LoadedFigure | null;
};

export function useShownFigure(): ShownFigure {
  const services = useServices();
  const [figure, setFigure] = useState<FigureId>("female");
  const [side, setSide] = useState<PatternSide>("right");
  const [loaded, setLoaded] = useState<LoadedFigure | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const ready = await services.loadFigure(figure).catch(() => null);
      if (isWanted) setLoaded(ready);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [services, figure]);
  return { figure, setFigure, side, setSide, loaded };
}

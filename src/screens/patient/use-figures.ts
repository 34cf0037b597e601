import { useEffect, useState } from "react";
import { FIGURE_IDS, type FigureId } from "../../atlas/place.ts";
import { useServices, type LoadedFigure } from "../services.ts";

export type LoadedFigures = Partial<Readonly<Record<FigureId, LoadedFigure>>>;

/**
 * The figures that some visits were charted on; a patient's figure may have been changed between them. Those that can't
 * be had (offline before the first visit) stay away: the words beside the maps say everything anyway.
 */
export function useFigures(wanted: ReadonlySet<FigureId>): LoadedFigures {
  const services = useServices();
  const [loaded, setLoaded] = useState<LoadedFigures>({});
  const list = FIGURE_IDS.filter((figure) => wanted.has(figure)).join(" ");
  useEffect(() => {
    let isWanted = true;
    const loadInto = async (figure: FigureId) => {
      const ready = await services.loadFigure(figure).catch(() => null);
      if (isWanted && ready !== null) setLoaded((others) => ({ ...others, [figure]: ready }));
    };
    for (const figure of FIGURE_IDS.filter((figure) => list.split(" ").includes(figure))) {
      void loadInto(figure);
    }
    return () => {
      isWanted = false;
    };
  }, [services, list]);
  return loaded;
}

import { FIGURE_IDS, type FigureId } from "../atlas/place.ts";

const KEY = "tautband-figure";

/** Which figure was charted on last: most likely the next too. Says nothing of a patient. */
export function readLastFigure(): FigureId {
  try {
    const stored = localStorage.getItem(KEY);
    return FIGURE_IDS.find((figure) => figure === stored) ?? "female";
  } catch {
    // Storage refused by the browser: then it is a guess.
    return "female";
  }
}

export function rememberFigure(figure: FigureId): void {
  try {
    localStorage.setItem(KEY, figure);
  } catch {
    // As above.
  }
}

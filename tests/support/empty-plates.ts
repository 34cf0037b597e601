import type { ViewId } from "../../src/atlas/place.ts";
import type { Plate, Plates } from "../../src/atlas/plate.ts";
import { readBody } from "./bodies.ts";

/** The drawings of the female figure without a line: for screens whose words are tested. */
export function emptyPlates(): Plates {
  const plate = (view: ViewId): Plate => ({
    figure: "female",
    view,
    frame: readBody("female").frames[view],
    silhouette: "",
    contours: "",
    shadingUrl: "",
  });
  return {
    anterior: plate("anterior"),
    posterior: plate("posterior"),
    right: plate("right"),
    left: plate("left"),
    soles: plate("soles"),
  };
}

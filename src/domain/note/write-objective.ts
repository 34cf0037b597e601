import { REGION_GROUPS } from "../../atlas/regions/region.ts";
import type { ClearSite, TriggerPoint } from "../marks.ts";
import { findMuscle, MUSCLE_REGIONS } from "../muscle-names.ts";
import { capitalize } from "../view-names.ts";
import { summarizeChart } from "../visit-summary.ts";
import { comparePoints } from "./compare-points.ts";
import type { NoteBlock } from "./note.ts";
import { countInWords, joinWithAnd } from "./note-phrases.ts";
import { noteAtMark, type NoteScope, paragraphOf, spotInWords, spotsInWords } from "./note-scope.ts";
import { writePoint } from "./write-point.ts";

/** What the hand found: every trigger point once, by its number, under the region of the body where it lies; sites with nothing found. */
export function writeObjective(scope: NoteScope): readonly NoteBlock[] {
  const { points, chart } = scope;
  const sites = chart.marks.filter((mark) => mark.kind === "clear-site");
  if (points.length + sites.length === 0) return [];
  const summary = points.length === 0 ? scope.say("no-points-found", {}) : pointsFound(scope);
  return [
    ...paragraphOf([summary, comparePoints(scope)]),
    ...writeRegions(scope),
    ...paragraphOf(sites.length === 0 ? [] : clearSiteSentences(sites, scope)),
  ];
}

/** "Palpation found 3 trigger points (2 active, 1 latent)." */
function pointsFound({ chart, say, points }: NoteScope): string {
  const { pointsByClass } = summarizeChart(chart);
  const isNot = pointsByClass["not-a-trigger-point"];
  const count = points.length - isNot;
  const classes = (["active", "latent", "satellite", "attachment", "unclassified"] as const)
    .filter((name) => pointsByClass[name] > 0)
    .map((name) =>
      name === "unclassified" ? `${pointsByClass[name]} not classified` : `${pointsByClass[name]} ${name}`,
    );
  const [onlyClass] = classes;
  // "3 latent trigger points", not "3 trigger points (3 latent)".
  const one = classes.length === 1 && pointsByClass.unclassified === 0 ? onlyClass : undefined;
  const trigger =
    one === undefined
      ? `${countInWords(count, "trigger point")}${classes.length > 1 ? ` (${classes.join(", ")})` : ""}`
      : `${one} ${count === 1 ? "trigger point" : "trigger points"}`;
  const other =
    isNot === 0
      ? ""
      : `${isNot} tender ${isNot === 1 ? "spot that is no trigger point" : "spots that are no trigger points"}`;
  return say("points-found", {
    points: joinWithAnd([count === 0 ? "" : trigger, other].filter((part) => part !== "")),
  });
}

const REGION_ORDER: readonly string[] = [...REGION_GROUPS, ...MUSCLE_REGIONS];
const ELSEWHERE = "Other sites";

function writeRegions(scope: NoteScope): readonly NoteBlock[] {
  const regions = new Map<string, TriggerPoint[]>();
  for (const point of scope.points) {
    const region = regionOf(point, scope);
    const known = regions.get(region);
    if (known === undefined) regions.set(region, [point]);
    else known.push(point);
  }
  const orderOf = (region: string): number => REGION_ORDER.indexOf(region) + 1 || Infinity;
  const inOrder = [...regions].toSorted(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  const hasHeadings = inOrder.length > 1 || (scope.isFull && !regions.has(ELSEWHERE));
  return inOrder.flatMap(([region, points]): readonly NoteBlock[] => [
    ...(hasHeadings ? [{ kind: "heading", text: region } as const] : []),
    { kind: "list", items: points.map((point) => writePoint(point, scope)) },
  ]);
}

function regionOf({ place, muscle }: TriggerPoint, { regionInWords }: NoteScope): string {
  const ofMuscle = muscle === null ? undefined : findMuscle(muscle)?.region;
  return regionInWords(place) || ofMuscle || ELSEWHERE;
}

function clearSiteSentences(sites: readonly ClearSite[], scope: NoteScope): readonly string[] {
  return [
    scope.say("clear-sites", { sites: spotsInWords(sites, scope) }),
    ...sites.map((site) => noteAtSite(site, scope)),
  ];
}

/** "Left gluteus medius: nothing left to feel." */
function noteAtSite(site: ClearSite, scope: NoteScope): string {
  const note = noteAtMark(site);
  return note === "" ? "" : `${capitalize(spotInWords(site, scope))}: ${note}`;
}

import { dateInWords } from "../date-words.ts";
import type { Place } from "../../atlas/place.ts";
import type { TriggerPoint } from "../marks.ts";
import { distanceBetweenMm, isSameSite } from "../same-site.ts";
import { type NoteScope, spotsInWords } from "./note-scope.ts";

/** The point of the visit before at the same site, of which this one is the nearest; null where there is none. */
export function findEarlierPoint(point: TriggerPoint, scope: NoteScope): TriggerPoint | null {
  const { previous, points, sameSiteMm } = scope;
  if (previous === null) return null;
  const earlier = nearest(pointsOf(scope), point.place, sameSiteMm);
  return earlier !== null && nearest(points, earlier.place, sameSiteMm) === point ? earlier : null;
}

/**
 * "Compared with 2 October 2026: 2 of 4 points found again; nothing found any more at right infraspinatus; right teres minor is new."
 * "" for a first visit and after one without points. Nearer than an examiner can tell points apart they are the same.
 */
export function comparePoints(scope: NoteScope): string {
  const { previous, points, chart, say, sameSiteMm } = scope;
  const before = pointsOf(scope);
  if (previous === null || before.length === 0) return "";
  const again = points.map((point) => findEarlierPoint(point, scope));
  const gone = before.filter((point) => !again.includes(point));
  const clearSites = chart.marks.filter((mark) => mark.kind === "clear-site");
  const isClear = ({ place }: TriggerPoint): boolean =>
    clearSites.some((site) => isSameSite(site.place, place, sameSiteMm));
  const told = (list: readonly TriggerPoint[]): string => spotsInWords(list, scope);
  const cleared = gone.filter(isClear);
  const missed = gone.filter((point) => !isClear(point));
  const added = points.filter((_, index) => again[index] === null);
  const foundAgain = before.length - gone.length;
  const changes = [
    `${foundAgain} of ${before.length} ${before.length === 1 ? "point" : "points"} found again`,
    cleared.length === 0 ? "" : `nothing found any more at ${told(cleared)}`,
    missed.length === 0 ? "" : `not charted again: ${told(missed)}`,
    added.length === 0 ? "" : `new: ${told(added)}`,
  ].filter((part) => part !== "");
  const date = dateInWords(previous.startedAt, previous.timeZone);
  return say("compared-with", { date, changes: changes.join("; ") });
}

function pointsOf({ previous }: NoteScope): readonly TriggerPoint[] {
  return previous?.chart.marks.filter((mark) => mark.kind === "trigger-point") ?? [];
}

function nearest(points: readonly TriggerPoint[], place: Place, sameSiteMm: number): TriggerPoint | null {
  const [first = null] = points
    .filter((point) => isSameSite(point.place, place, sameSiteMm))
    .toSorted((a, b) => distanceBetweenMm(a.place, place) - distanceBetweenMm(b.place, place));
  return first;
}

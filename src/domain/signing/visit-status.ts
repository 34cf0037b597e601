import { unreachable } from "../../lib/unreachable.ts";
import type { VisitId } from "../ids.ts";
import type { Visit } from "../visit.ts";

export const VISIT_STATUSES = ["draft", "signed", "amended", "amendment-draft", "entered-in-error"] as const;
/**
 * Where a visit stands: `signed` is locked and holds; `amended` is locked and a signed newer version has taken its place;
 * `amendment-draft` is a newer version that is not signed yet, so that the signed one still holds.
 */
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** What telling the status needs of a visit. */
type VersionedVisit = Pick<Visit, "id" | "discardedAt" | "signature" | "amendment" | "enteredInError">;

/** @param visitsOfPatient with or without the visit itself; newer versions are looked for among them */
export function visitStatus(visit: VersionedVisit, visitsOfPatient: readonly VersionedVisit[]): VisitStatus {
  if (visit.enteredInError !== null) return "entered-in-error";
  if (visit.signature === null) return visit.amendment === null ? "draft" : "amendment-draft";
  return signedSuccessor(visit, visitsOfPatient) === null ? "signed" : "amended";
}

/** "Signed", "Draft of version 2, not signed": for lists and headings. */
export function statusInWords(status: VisitStatus, { amendment }: Pick<Visit, "amendment">): string {
  const version = amendment?.version ?? 1;
  switch (status) {
    case "draft":
      return "Draft, not signed";
    case "signed":
      return version === 1 ? "Signed" : `Signed, version ${version}`;
    case "amended":
      return `Version ${version}, amended since`;
    case "amendment-draft":
      return `Draft of version ${version}, not signed`;
    case "entered-in-error":
      return "Entered in error";
    default:
      return unreachable(status);
  }
}

/** 1 for a visit that is no amendment. */
export function versionOf({ amendment }: Pick<Visit, "amendment">): number {
  return amendment?.version ?? 1;
}

/** All versions of a visit among the visits given, itself too when it is there; newest first. Discarded drafts are left out. */
export function versionsOf<Version extends VersionedVisit>(
  visits: readonly Version[],
  visit: VersionedVisit,
): readonly Version[] {
  const byId = indexById(visits);
  const first = findFirstId(visit, byId);
  return newestFirst(visits.filter((other) => other.discardedAt === null && findFirstId(other, byId) === first));
}

/**
 * Visits that are versions of one another together, newest version first; the groups in the order of their first member.
 * Discarded visits are left out.
 */
export function groupVersions<Version extends VersionedVisit>(
  visits: readonly Version[],
): readonly (readonly Version[])[] {
  const byId = indexById(visits);
  const groups = new Map<VisitId, Version[]>();
  for (const visit of visits) {
    if (visit.discardedAt !== null) continue;
    const first = findFirstId(visit, byId);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [visit]);
    else group.push(visit);
  }
  return [...groups.values()].map(newestFirst);
}

/**
 * The visits that count when something is counted or compared over time: one version of each visit. Left out are those
 * discarded, amended since, entered in error (with their earlier versions), and amendments that are not signed yet.
 */
export function visitsThatCount<Version extends VersionedVisit>(visits: readonly Version[]): readonly Version[] {
  // Most patients have no amendment: then nothing has to be looked up.
  const isAmended = visits.some(({ amendment }) => amendment !== null);
  return visits.filter((visit) => {
    if (visit.discardedAt !== null) return false;
    const status = visitStatus(visit, isAmended ? visits : []);
    return status === "draft" || status === "signed";
  });
}

/** The signed newer version that took the place of a visit, entered in error or not; null while the visit holds itself. */
export function signedSuccessor<Version extends VersionedVisit>(
  { id }: Pick<Visit, "id">,
  visits: readonly Version[],
): Version | null {
  return visits.find(({ amendment, signature }) => amendment?.of === id && signature !== null) ?? null;
}

/** A newer version of a visit that is being written; null when there is none. */
export function draftSuccessor<Version extends VersionedVisit>(
  { id }: Pick<Visit, "id">,
  visits: readonly Version[],
): Version | null {
  const isDraft = (visit: Version): boolean => visit.signature === null && visit.discardedAt === null;
  return visits.find((visit) => visit.amendment?.of === id && isDraft(visit)) ?? null;
}

function indexById<Version extends VersionedVisit>(visits: readonly Version[]): ReadonlyMap<VisitId, Version> {
  return new Map(visits.map((visit) => [visit.id, visit]));
}

/** The id of version 1, or of the oldest version that is known of. */
function findFirstId(visit: VersionedVisit, byId: ReadonlyMap<VisitId, VersionedVisit>): VisitId {
  const seen = new Set<VisitId>();
  let first = visit;
  while (first.amendment !== null && !seen.has(first.id)) {
    seen.add(first.id);
    const earlier = byId.get(first.amendment.of);
    if (earlier === undefined) return first.amendment.of;
    first = earlier;
  }
  return first.id;
}

function newestFirst<Version extends VersionedVisit>(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) => versionOf(b) - versionOf(a));
}

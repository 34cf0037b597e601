import { fail, succeed, type Result } from "../../lib/result.ts";
import type { Clock } from "../clock.ts";
import type { JournalLine, VisitEvent } from "../commands.ts";
import { toVisitId, type IdMaker } from "../ids.ts";
import type { NoteSettings } from "../note/note-wording.ts";
import { compareNeedles, isHeldUpByNeedles } from "../treatment/needle-count.ts";
import type { Visit } from "../visit.ts";
import { reasonAgainstChange } from "./reason-against-change.ts";
import { type Author, UNSIGNED } from "./signing.ts";
import { signedSuccessor, versionOf } from "./visit-status.ts";

/** What a signature says of a first version, and of an amendment. */
export const MEANINGS = {
  record: "I examined and treated this patient; this record is complete and correct.",
  amendment: "I amended this record; it is complete and correct as it now stands.",
} as const;

/** Far more than anyone writes as a reason; it stands whole on every page that leaves the house. */
const LONGEST_REASON = 500;

type Signing = {
  readonly author: Author;
  readonly clock: Clock;
  readonly meaning: string;
  /** All visits of the patient: a newer version that was signed meanwhile refuses this one. */
  readonly visitsOfPatient?: readonly Visit[];
  /** What is set of notes: kept with the signature, so that the note of this visit stays as it is. */
  readonly noteSettings?: NoteSettings | null;
};

type SignedVisit = { readonly visit: Visit; readonly line: JournalLine };

/**
 * The visit locked by a signature, and the line that says so. Both are saved in one commit.
 * @returns the reasons why it can't be signed, one sentence each
 */
export function signVisit(visit: Visit, signing: Signing): Result<SignedVisit, readonly string[]> {
  const { author, clock, meaning, visitsOfPatient = [], noteSettings = null } = signing;
  const reasons = reasonsAgainstSigning(visit, visitsOfPatient);
  if (meaning.trim() === "") reasons.push("Say what the signature means.");
  if (reasons.length > 0) return fail([...new Set(reasons)]);
  const at = clock.now();
  const signature = { by: author, at, timeZone: clock.timeZone(), meaning: meaning.trim(), noteSettings };
  const label = visit.amendment === null ? "Sign the visit" : `Sign version ${versionOf(visit)}`;
  return succeed(withEvent({ ...visit, signature }, { type: "sign-visit", signature }, { at, label, by: author }));
}

/** Why a visit can't be signed as it stands, one sentence each; empty when it can. */
export function reasonsAgainstSigning(visit: Visit, visitsOfPatient: readonly Visit[] = []): string[] {
  const standing = reasonsOfStanding(visit, visitsOfPatient);
  return reasonAgainstChange(visit) === null ? [...standing, ...needleProblems(visit)] : standing;
}

/** Those of the reasons that lie in where the visit stands among its versions: the checks of the record do not tell them. */
export function reasonsOfStanding(visit: Visit, visitsOfPatient: readonly Visit[] = []): string[] {
  const closed = reasonAgainstChange(visit);
  return closed === null ? [...amendmentProblems(visit, visitsOfPatient)] : [closed];
}

type Amending = {
  readonly reason: string;
  readonly author: Author;
  readonly clock: Clock;
  readonly makeId: IdMaker;
  readonly visitsOfPatient?: readonly Visit[];
};

/**
 * A new draft that begins as the signed visit was and shall take its place: same start, the marks with their ids and
 * numbers. Its journal begins with the chart it began with, so that it replays by itself. The signed visit is not touched.
 * @returns why it can't be amended, in a sentence
 */
export function amendVisit(
  visit: Visit,
  { reason, author, clock, makeId, visitsOfPatient = [] }: Amending,
): Result<{ readonly visit: Visit; readonly journal: readonly JournalLine[] }, string> {
  const refusal = reasonAgainstReplacing(visit, visitsOfPatient) ?? findReasonProblem(reason);
  if (refusal !== null) return fail(refusal);
  const at = clock.now();
  const amendment = { of: visit.id, version: versionOf(visit) + 1, reason: reason.trim(), by: author, at };
  const draft: Visit = { ...visit, ...UNSIGNED, amendment, id: toVisitId(makeId()), lastSeq: 0, discardedAt: null };
  const begun = withEvent(
    draft,
    { type: "begin-amendment", amendment, chart: visit.chart },
    { at, label: `Begin version ${amendment.version}`, by: author },
  );
  return succeed({ visit: begun.visit, journal: [begun.line] });
}

type StatingError = {
  readonly reason: string;
  readonly author: Author;
  readonly clock: Clock;
  readonly visitsOfPatient?: readonly Visit[];
};

/**
 * A signed visit with the statement that it was entered in error: it stays readable and counts nowhere.
 * @returns why it can't be stated, in a sentence
 */
export function markEnteredInError(
  visit: Visit,
  { reason, author, clock, visitsOfPatient = [] }: StatingError,
): Result<SignedVisit, string> {
  const refusal = reasonAgainstReplacing(visit, visitsOfPatient) ?? findReasonProblem(reason);
  if (refusal !== null) return fail(refusal);
  const at = clock.now();
  const statement = { reason: reason.trim(), by: author, at };
  return succeed(
    withEvent(
      { ...visit, enteredInError: statement },
      { type: "enter-in-error", statement },
      { at, label: "Enter in error", by: author },
    ),
  );
}

function withEvent(visit: Visit, command: VisitEvent, line: Omit<JournalLine, "seq" | "command">): SignedVisit {
  const seq = visit.lastSeq + 1;
  return { visit: { ...visit, lastSeq: seq }, line: { ...line, seq, command } };
}

function reasonAgainstReplacing(visit: Visit, visitsOfPatient: readonly Visit[]): string | null {
  if (visit.enteredInError !== null) return "This visit was entered in error already.";
  if (visit.signature === null) return "This visit is not signed: change it as it is.";
  const newer = signedSuccessor(visit, visitsOfPatient);
  return newer === null ? null : `Version ${versionOf(newer)} has taken the place of this one: go on from there.`;
}

function findReasonProblem(reason: string): string | null {
  const { length } = Array.from(reason.trim());
  if (length === 0) return "Give the reason.";
  return length <= LONGEST_REASON ? null : `The reason has ${length} characters. At most ${LONGEST_REASON} fit.`;
}

/** An amendment whose original has changed its standing since it was begun. */
function amendmentProblems({ id, amendment }: Visit, visitsOfPatient: readonly Visit[]): readonly string[] {
  if (amendment === null) return [];
  const original = visitsOfPatient.find((other) => other.id === amendment.of);
  if (original?.enteredInError !== undefined && original.enteredInError !== null) {
    return ["The visit that this amends was entered in error meanwhile. Discard this draft."];
  }
  const newer = signedSuccessor({ id: amendment.of }, visitsOfPatient);
  if (newer === null || newer.id === id) return [];
  return [`Another version ${versionOf(newer)} was signed meanwhile. Discard this draft and amend that one.`];
}

/** A needle that went in must have come out: the one rule that holds up a signature by itself. */
function needleProblems({ chart, amendment }: Pick<Visit, "chart" | "amendment">): readonly string[] {
  return chart.marks.flatMap((mark) => {
    if (mark.kind !== "trigger-point") return [];
    return mark.treatments.flatMap(({ technique }) => {
      if (technique.kind !== "dry-needling") return [];
      const count = compareNeedles(technique);
      if (!isHeldUpByNeedles(count, amendment !== null)) return [];
      if (count === "uncounted") return [`Point ${mark.number}: needles put in and taken out are not counted.`];
      const { needlesIn, needlesOut } = technique;
      return [`Point ${mark.number}: ${needlesInWords(needlesIn)} in, ${needlesInWords(needlesOut)} out.`];
    });
  });
}

function needlesInWords(count: number | null): string {
  if (count === null) return "needles not counted";
  return count === 1 ? "1 needle" : `${count} needles`;
}

import { dateTimeInWords } from "../date-words.ts";
import type { Visit } from "../visit.ts";
import type { Amendment, Author, EnteredInError, Signature } from "./signing.ts";
import { versionOf } from "./visit-status.ts";

/** "Ada Example, MD"; the name alone without credentials. */
export function authorInWords({ name, credentials }: Pick<Author, "name" | "credentials">): string {
  return credentials === "" ? name : `${name}, ${credentials}`;
}

/** "Signed by Ada Example, MD, 21 November 2026, 14:05 (Europe/Berlin): I examined and treated this patient; ..." */
export function signatureInWords({ by, at, timeZone, meaning }: Signature): string {
  return `Signed by ${authorInWords(by)}, ${dateTimeInWords(at, timeZone)} (${timeZone}): ${meaning}`;
}

/** "Version 2, begun by Ada Example, MD, 22 November 2026, 09:10. Reason: wrong side." @param timeZone IANA name */
export function amendmentInWords({ version, by, at, reason }: Amendment, timeZone: string): string {
  return `Version ${version}, begun by ${authorInWords(by)}, ${dateTimeInWords(at, timeZone)}. Reason: ${reason}`;
}

/** "Entered in error, by Ada Example, MD, 22 November 2026, 09:10. Reason: wrong patient." @param timeZone IANA name */
export function enteredInErrorInWords({ by, at, reason }: EnteredInError, timeZone: string): string {
  return `Entered in error, stated by ${authorInWords(by)}, ${dateTimeInWords(at, timeZone)}. Reason: ${reason}`;
}

/**
 * How a visit stands, for everything that leaves the house: one line each for an error, the signature or its absence,
 * and the amendment, the most important first.
 * @param replacedBy the version that has taken its place; null while it holds itself, or where that is not known
 */
export function standingInWords(
  visit: Pick<Visit, "signature" | "amendment" | "enteredInError" | "timeZone">,
  replacedBy: number | null = null,
): readonly string[] {
  const { signature, amendment, enteredInError, timeZone } = visit;
  const draft = amendment === null ? "Draft, not signed" : `Draft of version ${versionOf(visit)}, not signed`;
  return [
    ...(replacedBy === null ? [] : [`Amended: version ${replacedBy} has taken the place of this one`]),
    ...(enteredInError === null ? [] : [enteredInErrorInWords(enteredInError, timeZone)]),
    signature === null ? draft : signatureInWords(signature),
    ...(amendment === null ? [] : [amendmentInWords(amendment, timeZone)]),
  ];
}

import type { Visit } from "../visit.ts";

/** Why nothing of a visit can be changed any more, in a sentence; null for a draft. */
export function reasonAgainstChange(visit: Pick<Visit, "signature" | "enteredInError" | "discardedAt">): string | null {
  if (visit.enteredInError !== null) return "This visit was entered in error. It can only be read.";
  if (visit.signature !== null) return "This visit is signed: nothing of it can be changed any more.";
  return visit.discardedAt === null ? null : "This visit was discarded.";
}

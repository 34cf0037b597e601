import type { JournalLine } from "./commands.ts";
import type { Author } from "./signing/signing.ts";

/** When a visit is discarded or restored (ISO instant with offset), and by whom; null when no clinician was chosen. */
export type DiscardStep = { readonly at: string; readonly by: Author | null };

/** The line of the journal that says so: an open visit that does not know of it can't be saved over it. */
export function discardToLine(
  seq: number,
  type: "discard-visit" | "restore-visit",
  { at, by }: DiscardStep,
): JournalLine {
  const label = type === "discard-visit" ? "Discard the visit" : "Restore the visit";
  return { seq, at, label, command: { type }, by };
}

import type { MarkId } from "../ids.ts";
import type { TriggerPoint } from "../marks.ts";
import type { RuleSource } from "./check-rules.ts";

/** Where in the record a check is answered: one tap leads there. */
export type CheckTarget =
  | { readonly kind: "mark"; readonly id: MarkId }
  | { readonly kind: "exam"; readonly part: string }
  | { readonly kind: "settings" };

/** One thing that a rule has to say about a record. It advises; only "blocks-signing" holds something up. */
export type Check = {
  /** Which rule speaks: "anaesthetic-dose", "same-location"... */
  readonly rule: string;
  readonly level: "met" | "info" | "caution" | "missing" | "blocks-signing";
  /** A sentence for the clinician. */
  readonly words: string;
  readonly source: RuleSource | null;
  readonly target: CheckTarget | null;
  /** Where one thing is missing in several places: the others, so that each is one tap away. */
  readonly furtherTargets?: readonly CheckTarget[];
};

/** The points at which a check is answered, the first of them and the others. */
export function toTargets(points: readonly TriggerPoint[]): Pick<Check, "target" | "furtherTargets"> {
  const [target = null, ...furtherTargets] = points.map(({ id }): CheckTarget => ({ kind: "mark", id }));
  return furtherTargets.length === 0 ? { target } : { target, furtherTargets };
}

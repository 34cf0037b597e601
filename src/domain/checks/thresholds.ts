import * as v from "valibot";
import { type RuleSource, ruleSourceSchema } from "./rule-source.ts";

/** The numbers of the rules that stand by themselves. */
export type Threshold = "criteriaNeeded" | "weightMaxAgeDays" | "sameSiteMm" | "reassessAfter";

export type ThresholdSources = Readonly<Record<Threshold, RuleSource>>;

export const thresholdSourcesSchema: v.GenericSchema<unknown, ThresholdSources> = v.object(
  {
    criteriaNeeded: ruleSourceSchema,
    weightMaxAgeDays: ruleSourceSchema,
    sameSiteMm: ruleSourceSchema,
    reassessAfter: ruleSourceSchema,
  } satisfies Record<Threshold, unknown>,
  "must be sources",
);

import * as v from "valibot";
import { MUSCLE_REGIONS } from "../muscle-names.ts";
import { listOf, positiveWholeSchema, textSchema, yesNoSchema } from "../schema-parts.ts";
import { type RuleSource, ruleSourceSchema } from "./rule-source.ts";

// Code numbers only: what a code is called belongs to its owner.

/** A pair of codes of which the number of muscles decides. */
type NeedleCodes = { readonly few: string; readonly many: string; readonly source: RuleSource };

/** A code for hands-on minutes: one unit from `firstUnitMinutes` on, one more with each further `unitMinutes`. */
type ManualTherapyCode = {
  readonly code: string;
  readonly firstUnitMinutes: number;
  readonly unitMinutes: number;
  readonly source: RuleSource;
};

/** A code for these muscles and all muscles of these regions; for every other muscle when neither is named. */
export type DiagnosisSuggestion = {
  readonly code: string;
  /** Ids of muscles. */
  readonly muscles: readonly string[];
  readonly regions: readonly (typeof MUSCLE_REGIONS)[number][];
  readonly source: RuleSource;
};

/** Codes that a payer refuses as they stand. */
export type IncompleteCodes = {
  readonly codes: readonly string[];
  /** After "needs": "its last character: M79.11 or M79.12". */
  readonly needs: string;
  readonly source: RuleSource;
};

/** The codes that a record suggests, and the numbers by which it does. */
export type CodeRules = {
  readonly isOn: boolean;
  readonly injection: NeedleCodes;
  readonly "dry-needling": NeedleCodes;
  /** From so many muscles on the second code of a pair holds. */
  readonly manyMuscles: number;
  /** Why left and right are counted both ways. */
  readonly sidesSource: RuleSource;
  /** Why needling is not billed as an injection. */
  readonly bothSource: RuleSource;
  readonly manualTherapy: ManualTherapyCode;
  /** The first that fits a muscle is suggested. */
  readonly diagnoses: readonly DiagnosisSuggestion[];
  readonly incompleteCodes: readonly IncompleteCodes[];
};

const source = ruleSourceSchema;
const needleCodes = v.object({ few: textSchema, many: textSchema, source }, "must be a pair of codes");

export const codeRulesSchema: v.GenericSchema<unknown, CodeRules> = v.object(
  {
    isOn: yesNoSchema,
    injection: needleCodes,
    "dry-needling": needleCodes,
    manyMuscles: positiveWholeSchema,
    sidesSource: source,
    bothSource: source,
    manualTherapy: v.object(
      { code: textSchema, firstUnitMinutes: positiveWholeSchema, unitMinutes: positiveWholeSchema, source },
      "must be a code for minutes",
    ),
    diagnoses: listOf(
      v.object({
        code: textSchema,
        muscles: listOf(textSchema),
        regions: listOf(v.picklist(MUSCLE_REGIONS, "must be a region of muscles")),
        source,
      }),
    ),
    incompleteCodes: listOf(v.object({ codes: listOf(textSchema), needs: textSchema, source })),
  },
  "must be rules of codes",
);

import * as v from "valibot";
import { amountSchema, textSchema, yesNoSchema } from "../schema-parts.ts";
import { type RuleSource, ruleSourceSchema } from "./rule-source.ts";

/** What lies under the skin where a needle must know of it. The areas are drawn in `src/atlas/cautions`. */
export type NeedlingCaution = {
  /** Id of the area in the atlas. */
  readonly area: string;
  readonly isOn: boolean;
  /** Inside a sentence: "over the apex of the lung". */
  readonly where: string;
  /** Why it matters, a sentence. */
  readonly reason: string;
  readonly source: RuleSource;
};

/** By how many percent the dose limits are lowered in the elderly and in cardiac or liver disease. */
export type ReducedDose = { readonly percent: number; readonly source: RuleSource };

/** What every treated point asks for, whatever the clinic's template says. */
export const ASKED_PARTS = ["consent", "contraindications", "class"] as const;
export type AskedPart = (typeof ASKED_PARTS)[number];
export type AskedRules = Readonly<Record<AskedPart, { readonly isOn: boolean; readonly source: RuleSource }>>;

const source = ruleSourceSchema;

export const needlingCautionSchema: v.GenericSchema<unknown, NeedlingCaution> = v.object(
  { area: textSchema, isOn: yesNoSchema, where: textSchema, reason: textSchema, source },
  "must be a caution",
);

export const reducedDoseSchema: v.GenericSchema<unknown, ReducedDose> = v.object(
  { percent: v.pipe(amountSchema, v.maxValue(100, "must be 100 or less")), source },
  "must be a lowered dose",
);

const asked = v.object({ isOn: yesNoSchema, source }, "must be on or off");
export const askedRulesSchema: v.GenericSchema<unknown, AskedRules> = v.object(
  { consent: asked, contraindications: asked, class: asked } satisfies Record<AskedPart, unknown>,
  "must be what is asked for",
);

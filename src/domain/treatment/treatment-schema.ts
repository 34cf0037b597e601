import * as v from "valibot";
import type { RecipeId, TreatmentId } from "../ids.ts";
import {
  amountSchema,
  calendarDateSchema,
  instantSchema,
  isId,
  listOf,
  painSchema,
  textSchema,
  wholeFromZeroSchema,
  yesNoSchema,
} from "../schema-parts.ts";
import type { Recipe } from "./recipe.ts";
import {
  AGENT_IDS,
  COMPLICATIONS,
  GUIDANCES,
  NEEDLING_TECHNIQUES,
  PLAIN_TECHNIQUES,
  PRESSURE_LEVELS,
  SKIN_PREPARATIONS,
  type Technique,
  TOLERANCES,
  TOPICAL_ANAESTHETICS,
  type Treatment,
  TWITCH_RESPONSES,
} from "./treatment.ts";

const amount = v.nullable(amountSchema);
const count = v.nullable(wholeFromZeroSchema);
const yesNo = v.nullable(yesNoSchema);
const needle = v.object({ gauge: amount, lengthMm: amount }, "must be a needle");
const skinPreparation = v.nullable(v.picklist(SKIN_PREPARATIONS, "must be a skin preparation"));
const twitch = v.nullable(v.picklist(TWITCH_RESPONSES, "must be present or absent"));

const agent = v.object(
  {
    agent: v.picklist(AGENT_IDS, "must be a known agent"),
    name: textSchema,
    concentrationPercent: amount,
    volumeMl: amount,
    amount: v.nullable(v.object({ value: amountSchema, unit: v.picklist(["mg", "units"], "must be mg or units") })),
    lot: textSchema,
    expiresOn: v.nullable(calendarDateSchema),
  },
  "must be an agent",
);

const technique: v.GenericSchema<unknown, Technique> = v.variant(
  "kind",
  [
    v.object({
      kind: v.literal("injection"),
      agents: listOf(agent),
      needle,
      skinPreparation,
      topicalAnaesthetic: v.nullable(v.picklist(TOPICAL_ANAESTHETICS, "must be a topical anaesthetic")),
      guidance: v.nullable(v.picklist(GUIDANCES, "must be a kind of guidance")),
      passes: count,
      twitch,
      hasBandage: yesNo,
    }),
    v.object({
      kind: v.literal("dry-needling"),
      needle,
      technique: v.nullable(v.picklist(NEEDLING_TECHNIQUES, "must be a needling technique")),
      skinPreparation,
      twitch,
      needlesIn: count,
      needlesOut: count,
    }),
    v.object({
      kind: v.literal("pressure-release"),
      level: v.nullable(v.picklist(PRESSURE_LEVELS, "must be light, moderate or firm")),
      seconds: amount,
      repetitions: count,
      tolerance: v.nullable(v.picklist(TOLERANCES, "must be how it was tolerated")),
      stopReason: textSchema,
      releaseFelt: yesNo,
    }),
    v.object({ kind: v.picklist(PLAIN_TECHNIQUES), minutes: amount, words: textSchema }),
  ],
  "must be a known treatment",
);

const complication = v.nullable(v.picklist(COMPLICATIONS, "must be a known complication"));

export const treatmentSchema: v.GenericSchema<unknown, Treatment> = v.object(
  {
    id: v.custom<TreatmentId>(isId, "must be an id"),
    technique,
    response: v.object(
      {
        painBefore: painSchema,
        painAfter: painSchema,
        reliefPercent: v.nullable(v.pipe(amountSchema, v.maxValue(100, "must be 100 or less"))),
        complication,
        complicationWords: textSchema,
        isSorenessTold: yesNo,
        isAftercareGiven: yesNo,
      },
      "must be a response",
    ),
  },
  "must be a treatment",
);

export const recipeSchema: v.GenericSchema<unknown, Recipe> = v.object(
  {
    id: v.custom<RecipeId>(isId, "must be an id"),
    name: textSchema,
    technique,
    response: v.object({ complication, isSorenessTold: yesNo, isAftercareGiven: yesNo }, "must be a response"),
    lastUsedAt: instantSchema,
  },
  "must be a recipe",
);

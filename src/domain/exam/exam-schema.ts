import * as v from "valibot";
import {
  amountSchema,
  calendarDateSchema,
  instantSchema,
  listOf,
  painSchema,
  textSchema,
  yesNoSchema,
} from "../schema-parts.ts";
import { BLEEDING_RISKS, PREGNANCIES, type SafetyFacts } from "./safety-facts.ts";
import {
  CONSENT_FORMS,
  CONTRAINDICATION_IDS,
  HOME_ITEM_KINDS,
  PERPETUATING_TAGS,
  SCALE_IDS,
  type VisitExam,
} from "./visit-exam.ts";

const date = v.nullable(calendarDateSchema);
const scale = v.picklist(SCALE_IDS, "must be a known scale");

export const safetyFactsSchema: v.GenericSchema<unknown, SafetyFacts> = v.object(
  {
    allergies: textSchema,
    bleedingRisk: v.nullable(v.picklist(BLEEDING_RISKS, "must be a known bleeding risk")),
    pregnancy: v.nullable(v.picklist(PREGNANCIES, "must be no, possible or yes")),
    weight: v.nullable(
      v.object({ kg: amountSchema, measuredOn: calendarDateSchema }, "must be a weight with its date"),
    ),
    other: textSchema,
  },
  "must be safety facts",
);

/** Every part of the exam by its name, so that an edit of some of them is read alike. */
const parts = {
  complaint: textSchema,
  pain: v.object({ now: painSchema, best: painSchema, worst: painSchema, average: painSchema }, "must be pain ratings"),
  scores: listOf(v.object({ scale, score: amountSchema }, "must be a score")),
  conservativeCare: listOf(
    v.object({ what: textSchema, from: date, to: date, result: textSchema }, "must be care so far"),
  ),
  perpetuatingTags: listOf(v.picklist(PERPETUATING_TAGS, "must be a known factor")),
  perpetuatingWords: textSchema,
  relief: v.nullable(
    v.object(
      {
        percent: v.pipe(amountSchema, v.maxValue(100, "must be 100 or less")),
        weeks: v.nullable(amountSchema),
        scale: v.picklist(["NRS", ...SCALE_IDS], "must be a known scale"),
      },
      "must be a relief",
    ),
  ),
  safety: safetyFactsSchema,
  consent: v.nullable(
    v.object({ form: v.picklist(CONSENT_FORMS, "must be a form of consent"), at: instantSchema }, "must be a consent"),
  ),
  contraindications: v.object(
    {
      isChecked: yesNoSchema,
      found: listOf(v.picklist(CONTRAINDICATION_IDS, "must be a known contraindication")),
      words: textSchema,
    },
    "must be contraindications",
  ),
  manualTherapyMinutes: v.nullable(amountSchema),
  diagnosisCodes: listOf(textSchema),
  assessment: textSchema,
  plan: v.object(
    {
      followUpOn: date,
      words: textSchema,
      homeProgramme: listOf(
        v.object({ kind: v.picklist(HOME_ITEM_KINDS, "must be a known kind"), words: textSchema }, "must be a line"),
      ),
    },
    "must be a plan",
  ),
};

export const visitExamSchema: v.GenericSchema<unknown, VisitExam> = v.object(parts, "must be an exam");

export const visitExamEditSchema: v.GenericSchema<unknown, Partial<VisitExam>> = v.object(
  {
    complaint: v.exactOptional(parts.complaint),
    pain: v.exactOptional(parts.pain),
    scores: v.exactOptional(parts.scores),
    conservativeCare: v.exactOptional(parts.conservativeCare),
    perpetuatingTags: v.exactOptional(parts.perpetuatingTags),
    perpetuatingWords: v.exactOptional(parts.perpetuatingWords),
    relief: v.exactOptional(parts.relief),
    safety: v.exactOptional(parts.safety),
    consent: v.exactOptional(parts.consent),
    contraindications: v.exactOptional(parts.contraindications),
    manualTherapyMinutes: v.exactOptional(parts.manualTherapyMinutes),
    diagnosisCodes: v.exactOptional(parts.diagnosisCodes),
    assessment: v.exactOptional(parts.assessment),
    plan: v.exactOptional(parts.plan),
  },
  "must be an edit of the exam",
);

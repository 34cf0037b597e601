import * as v from "valibot";
import { amountSchema, calendarDateSchema, listOf, positiveWholeSchema, textSchema } from "../schema-parts.ts";
import { AGENT_IDS, type AgentId } from "../treatment/treatment.ts";

/** How far a source can be trusted: primary or official, secondary, weak, or good practice without a source. */
export const SOURCE_GRADES = ["primary", "secondary", "weak", "practice"] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** Where a number or a rule comes from; shown beside it. */
export type RuleSource = { readonly title: string; readonly address: string; readonly grade: SourceGrade };

/** Most that one session may give of an agent: the smaller of both limits holds. */
export type DoseLimit = {
  readonly agent: AgentId;
  readonly mgPerKg: number | null;
  readonly capMg: number | null;
  readonly source: RuleSource;
};

export const SCORED_SCALES = ["NRS", "NDI", "ODI", "PSFS", "PGIC", "RMDQ"] as const;

/** How much a score must change before it counts; null where no published figure was found. */
export type MeaningfulChange = {
  readonly scale: (typeof SCORED_SCALES)[number];
  readonly points: number | null;
  /** The change that is beyond the scale's own noise, where that is more. */
  readonly surePoints: number | null;
  /** Share of the first score in %, which counts as well. */
  readonly percent: number | null;
  readonly source: RuleSource;
};

/** One payer's rules as data; null where it has none. */
export type PayerRuleSet = {
  readonly id: string;
  readonly name: string;
  /** ISO calendar date. */
  readonly effectiveOn: string;
  readonly sessionsIn12Months: number | null;
  readonly weeksBeforeSameLocation: number | null;
  readonly reliefPercent: number | null;
  readonly reliefWeeks: number | null;
  readonly regionsPerSession: number | null;
  readonly findingsNeeded: number | null;
  readonly conservativeWeeks: number | null;
  readonly diagnosisCodes: readonly string[];
  /** Which treatments count as a session. */
  readonly appliesTo: readonly ("injection" | "dry-needling")[];
  readonly source: RuleSource;
};

/** Every number of the checks. A file: versioned, exported, edited per clinic. */
export type CheckRules = {
  readonly format: "tautband-rules";
  readonly version: 1;
  readonly name: string;
  /** ISO calendar date on which these numbers were last gone through. */
  readonly reviewedOn: string;
  /** Of taut band, hypersensitive spot and referred pain: two or three. */
  readonly criteriaNeeded: number;
  readonly weightMaxAgeDays: number;
  readonly doseLimits: readonly DoseLimit[];
  /** Points of two visits nearer than this, on the same side, are the same site; in mm on the template. */
  readonly sameSiteMm: number;
  readonly reassessAfter: number;
  readonly meaningfulChanges: readonly MeaningfulChange[];
  readonly payers: readonly PayerRuleSet[];
  /** Id of the payer's rules to check against; null switches them off. */
  readonly payerId: string | null;
};

const source: v.GenericSchema<unknown, RuleSource> = v.object(
  { title: textSchema, address: textSchema, grade: v.picklist(SOURCE_GRADES, "must be a grade") },
  "must be a source",
);
const amount = v.nullable(amountSchema);

export const checkRulesSchema: v.GenericSchema<unknown, CheckRules> = v.object(
  {
    format: v.literal("tautband-rules", "must be rules of Tautband"),
    version: v.literal(1, "must be 1"),
    name: textSchema,
    reviewedOn: calendarDateSchema,
    criteriaNeeded: v.picklist([2, 3], "must be 2 or 3"),
    weightMaxAgeDays: positiveWholeSchema,
    doseLimits: listOf(
      v.object({ agent: v.picklist(AGENT_IDS, "must be a known agent"), mgPerKg: amount, capMg: amount, source }),
    ),
    sameSiteMm: amountSchema,
    reassessAfter: positiveWholeSchema,
    meaningfulChanges: listOf(
      v.object({ scale: v.picklist(SCORED_SCALES), points: amount, surePoints: amount, percent: amount, source }),
    ),
    payers: listOf(
      v.object({
        id: textSchema,
        name: textSchema,
        effectiveOn: calendarDateSchema,
        sessionsIn12Months: amount,
        weeksBeforeSameLocation: amount,
        reliefPercent: amount,
        reliefWeeks: amount,
        regionsPerSession: amount,
        findingsNeeded: amount,
        conservativeWeeks: amount,
        diagnosisCodes: listOf(textSchema),
        appliesTo: listOf(v.picklist(["injection", "dry-needling"])),
        source,
      }),
    ),
    payerId: v.nullable(textSchema),
  },
  "must be rules",
);

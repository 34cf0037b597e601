import * as v from "valibot";
import {
  amountSchema,
  calendarDateSchema,
  listOf,
  positiveWholeSchema,
  textSchema,
  wholeFromZeroSchema,
  yesNoSchema,
} from "../schema-parts.ts";
import { AGENT_IDS, type AgentId } from "../treatment/treatment.ts";
import { BUILT_IN_CODES } from "./built-in-codes.data.ts";
import { BUILT_IN_ASKED, BUILT_IN_REDUCED_DOSE, NEEDLING_CAUTIONS } from "./built-in-safety.data.ts";
import { BUILT_IN_THRESHOLD_SOURCES } from "./built-in-thresholds.data.ts";
import { type CodeRules, codeRulesSchema } from "./code-rules.ts";
import { type RuleSource, ruleSourceSchema } from "./rule-source.ts";
import {
  type AskedRules,
  askedRulesSchema,
  type NeedlingCaution,
  needlingCautionSchema,
  type ReducedDose,
  reducedDoseSchema,
} from "./safety-rules.ts";
import { type ThresholdSources, thresholdSourcesSchema } from "./thresholds.ts";

export type { RuleSource };

/** Most that one session may give of an agent: the smaller of both limits holds; null where none was found. */
export type DoseLimit = {
  readonly agent: AgentId;
  readonly mgPerKg: number | null;
  readonly capMg: number | null;
  /** Of what is counted in units: most for one site. */
  readonly unitsPerSite?: number | null;
  /** What else the sources say. */
  readonly note?: string;
  readonly source: RuleSource;
  /** Where mg/kg comes from, when from elsewhere than the other numbers. */
  readonly mgPerKgSource?: RuleSource;
};

const SCORED_SCALES = ["NRS", "NDI", "ODI", "PSFS", "PGIC", "RMDQ"] as const;
/** Regions for which a scale of its own figures were published. */
const SCORED_REGIONS = ["neck"] as const;

/** How much a score must change before it counts; null where no published figure was found. */
export type MeaningfulChange = {
  readonly scale: (typeof SCORED_SCALES)[number];
  readonly points: number | null;
  /** The change that is beyond the scale's own noise, where that is more. */
  readonly surePoints: number | null;
  /** Share of the first score in %, which counts as well. */
  readonly percent: number | null;
  /** Holds for pain in this region alone, where it goes before the figures without a region. */
  readonly region?: (typeof SCORED_REGIONS)[number];
  readonly note?: string;
  readonly source: RuleSource;
};

/** The parts of a payer's rules that can come from a source of their own. */
const PAYER_PARTS = ["sessions", "spacing", "relief", "regions", "findings", "conservative-care", "diagnosis"] as const;
export type PayerPart = (typeof PAYER_PARTS)[number];

/** One payer's rules as data; null where it has none. */
export type PayerRuleSet = {
  readonly id: string;
  readonly name: string;
  /** ISO calendar date; null when it was not read. */
  readonly effectiveOn: string | null;
  readonly sessionsIn12Months: number | null;
  /** The limit of 12 months holds for each body region by itself. */
  readonly isCountedPerRegion?: boolean;
  /** A second limit of sessions, in a shorter time. */
  readonly sessionsInDays?: { readonly sessions: number; readonly days: number } | null;
  readonly weeksBeforeSameLocation: number | null;
  /** Calendar months between two sessions, wherever they were. */
  readonly monthsBetweenSessions?: number | null;
  readonly reliefPercent: number | null;
  readonly reliefWeeks: number | null;
  readonly regionsPerSession: number | null;
  readonly findingsNeeded: number | null;
  /** Weeks of conservative care before the first session; 0: care is asked for, without a length. */
  readonly conservativeWeeks: number | null;
  readonly diagnosisCodes: readonly string[];
  /** Which treatments count as a session. */
  readonly appliesTo: readonly ("injection" | "dry-needling")[];
  /** What these rules ask for that no record can show by itself, in words. */
  readonly note?: string;
  readonly source: RuleSource;
  /** Sources of single parts, where they differ from `source`. */
  readonly partSources?: Readonly<Partial<Record<PayerPart, RuleSource>>>;
};

/** What a clinic can ask of every record before it is signed. */
export const TEMPLATE_PARTS = [
  "complaint",
  "pain-now",
  "scores",
  "conservative-care",
  "perpetuating-factors",
  "allergies",
  "bleeding-risk",
  "pregnancy",
  "weight",
  "consent",
  "contraindications",
  "assessment",
  "diagnosis-code",
  "plan",
  "follow-up",
  "home-programme",
  "point-muscle",
  "point-class",
  "point-pain",
  "point-findings",
  "treatment-response",
  "complication",
  "aftercare",
  "lot",
] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** Every number of the checks, what is asked and what is suggested. A file: versioned, exported, edited per clinic. */
export type CheckRules = {
  readonly format: "tautband-rules";
  readonly version: 1;
  readonly name: string;
  /** ISO calendar date on which these numbers were last gone through, or changed. */
  readonly reviewedOn: string;
  /** How often they were changed since they came with the app; 0: never. */
  readonly revision: number;
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
  /** What this clinic wants in every record, besides what the checks ask for anyway. */
  readonly template: readonly TemplatePart[];
  /** What every treated point asks for. */
  readonly asked: AskedRules;
  readonly codes: CodeRules;
  readonly needlingCautions: readonly NeedlingCaution[];
  readonly reducedDose: ReducedDose;
  readonly thresholdSources: ThresholdSources;
};

const source = ruleSourceSchema;
const amount = v.nullable(amountSchema);
const note = v.exactOptional(textSchema);

const partSources = v.object(
  {
    sessions: v.exactOptional(source),
    spacing: v.exactOptional(source),
    relief: v.exactOptional(source),
    regions: v.exactOptional(source),
    findings: v.exactOptional(source),
    "conservative-care": v.exactOptional(source),
    diagnosis: v.exactOptional(source),
  } satisfies Record<PayerPart, unknown>,
  "must be sources",
);

export const checkRulesSchema: v.GenericSchema<unknown, CheckRules> = v.object(
  {
    format: v.literal("tautband-rules", "must be rules of Tautband"),
    version: v.literal(1, "must be 1"),
    name: textSchema,
    reviewedOn: calendarDateSchema,
    revision: v.optional(wholeFromZeroSchema, 0),
    criteriaNeeded: v.picklist([2, 3], "must be 2 or 3"),
    weightMaxAgeDays: positiveWholeSchema,
    doseLimits: listOf(
      v.object({
        agent: v.picklist(AGENT_IDS, "must be a known agent"),
        mgPerKg: amount,
        capMg: amount,
        unitsPerSite: v.exactOptional(amount),
        note,
        source,
        mgPerKgSource: v.exactOptional(source),
      }),
    ),
    sameSiteMm: amountSchema,
    reassessAfter: positiveWholeSchema,
    meaningfulChanges: listOf(
      v.object({
        scale: v.picklist(SCORED_SCALES, "must be a known scale"),
        points: amount,
        surePoints: amount,
        percent: amount,
        region: v.exactOptional(v.picklist(SCORED_REGIONS, "must be a known region")),
        note,
        source,
      }),
    ),
    payers: listOf(
      v.object({
        id: textSchema,
        name: textSchema,
        effectiveOn: v.nullable(calendarDateSchema),
        sessionsIn12Months: amount,
        isCountedPerRegion: v.exactOptional(yesNoSchema),
        sessionsInDays: v.exactOptional(
          v.nullable(v.object({ sessions: amountSchema, days: amountSchema }, "must be a limit of sessions")),
        ),
        weeksBeforeSameLocation: amount,
        monthsBetweenSessions: v.exactOptional(amount),
        reliefPercent: amount,
        reliefWeeks: amount,
        regionsPerSession: amount,
        findingsNeeded: amount,
        conservativeWeeks: amount,
        diagnosisCodes: listOf(textSchema),
        appliesTo: listOf(v.picklist(["injection", "dry-needling"], "must be injection or dry-needling")),
        note,
        source,
        partSources: v.exactOptional(partSources),
      }),
    ),
    payerId: v.nullable(textSchema),
    // Rules of an earlier release have none of these: what was built into the checks then holds.
    template: v.optional(listOf(v.picklist(TEMPLATE_PARTS, "must be a known part of the record")), []),
    asked: v.optional(askedRulesSchema, BUILT_IN_ASKED),
    codes: v.optional(codeRulesSchema, BUILT_IN_CODES),
    needlingCautions: v.optional(listOf(needlingCautionSchema), NEEDLING_CAUTIONS),
    reducedDose: v.optional(reducedDoseSchema, BUILT_IN_REDUCED_DOSE),
    thresholdSources: v.optional(thresholdSourcesSchema, BUILT_IN_THRESHOLD_SOURCES),
  },
  "must be rules",
);

import type { CheckRules } from "./check-rules.ts";

/** The numbers with which Tautband comes. */
export const BUILT_IN_RULES: CheckRules = {
  format: "tautband-rules",
  version: 1,
  name: "Tautband built-in rules",
  reviewedOn: "2026-11-21",
  criteriaNeeded: 2,
  weightMaxAgeDays: 180,
  doseLimits: [],
  sameSiteMm: 30,
  reassessAfter: 3,
  meaningfulChanges: [],
  payers: [],
  payerId: null,
};

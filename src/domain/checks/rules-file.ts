import { fail, type Result, succeed } from "../../lib/result.ts";
import { parseRecord } from "../record-schema.ts";
import { type CheckRules, checkRulesSchema } from "./check-rules.ts";

const FORMAT = "tautband-rules";
const VERSION = 1;
/** The built-in rules have less than a hundredth of it. */
const LARGEST_CHARACTERS = 1_000_000;

/** The rules as the text of a file, to be kept, read by others and taken to another device. */
export function rulesToFile(rules: CheckRules): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/** "tautband-rules-2026-11-21.json" by their date; changed ones tell their revision: "tautband-rules-2026-11-21-revision-3.json". */
export function rulesFileName({ reviewedOn, revision }: Pick<CheckRules, "reviewedOn" | "revision">): string {
  return `tautband-rules-${reviewedOn}${revision === 0 ? "" : `-revision-${revision}`}.json`;
}

/**
 * The rules in the text of a file; fails with a sentence for the clinician when it is something else, of a newer version, cut
 * short, or when a number can't be meant.
 */
export function readRulesFile(text: string): Result<CheckRules, string> {
  if (text.length > LARGEST_CHARACTERS) return fail("This file is far too large to be rules.");
  const json = parseJson(text);
  if (json === undefined) return fail("This file is not JSON, or it is cut short.");
  const { format, version } = headOf(json);
  if (format !== FORMAT) return fail("This is not a file of rules of Tautband.");
  if (typeof version === "number" && version > VERSION) {
    return fail("These rules come from a newer Tautband. Update this one first.");
  }
  const parsed = parseRecord(checkRulesSchema, json);
  if (!parsed.ok) return fail(`These rules can't be read: ${parsed.failure}.`);
  const problem = findProblem(parsed.value);
  return problem === null ? succeed(parsed.value) : fail(`These rules can't be read: ${problem}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headOf(json: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof json === "object" && json !== null ? json : {};
}

/** What each part by itself can't show. */
function findProblem({ payers, payerId, doseLimits }: CheckRules): string | null {
  const ids = payers.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `two payers have the id "${twice}"`;
  if (payerId !== null && !ids.includes(payerId)) return `no payer has the chosen id "${payerId}"`;
  const agents = doseLimits.map(({ agent }) => agent);
  const agent = agents.find((one, index) => agents.indexOf(one) !== index);
  return agent === undefined ? null : `two dose limits are of ${agent}`;
}

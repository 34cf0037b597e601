import { namesInOutline } from "../authoring/outline-names.ts";
import { parseOutline } from "../authoring/outline-text.ts";
import { problemsOfText, unknownName } from "../authoring/text-problems.ts";
import type { MuscleEntry } from "./muscle-entry.ts";

/** What entries may refer to. */
export type MuscleContext = {
  /** Ids of landmarks and helping points. */
  readonly landmarks: ReadonlySet<string>;
  readonly sourceCodes: ReadonlySet<string>;
  /** Ids under which a record can name a muscle: each needs an entry of the same id. */
  readonly recordIds: ReadonlySet<string>;
};

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const WORDS = ["name", "latinName", "origin", "insertion", "action", "innervation"] as const;

/** Deeper is not reached by a finger; the psoas is about as deep. */
const DEEPEST_MM = 80;

/** What is wrong with the muscles, one line each with the entry's id; empty when nothing is. Reads no outline into cells. */
export function checkMuscles(entries: readonly MuscleEntry[], context: MuscleContext): readonly string[] {
  const ids = new Set<string>();
  const problems = entries.flatMap((entry) => {
    const isTaken = ids.has(entry.id);
    ids.add(entry.id);
    const found = [...checkWords(entry), ...checkReferences(entry, context)];
    return (isTaken ? ["the id is taken", ...found] : found).map((problem) => `muscle "${entry.id}": ${problem}`);
  });
  const missing = [...context.recordIds].filter((id) => !ids.has(id));
  return [...problems, ...missing.map((id) => `muscle "${id}": a record can name it, but it has no entry`)];
}

function checkWords(entry: MuscleEntry): readonly string[] {
  const problems: string[] = [];
  if (!KEBAB.test(entry.id)) problems.push("the id is not in kebab case");
  for (const key of WORDS) if (entry[key].trim() === "") problems.push(`${key} is empty`);
  if (entry.synonyms.some((synonym) => synonym.trim() === "")) problems.push("a synonym is empty");
  if (!(entry.depthMm > 0 && entry.depthMm <= DEEPEST_MM)) problems.push(`depthMm is not from 1 to ${DEEPEST_MM}`);
  if (entry.fma !== undefined && !Number.isInteger(entry.fma)) problems.push("fma is not a whole number");
  return problems;
}

function checkReferences(entry: MuscleEntry, { landmarks, sourceCodes, recordIds }: MuscleContext): readonly string[] {
  const problems: string[] = [];
  if (!recordIds.has(entry.muscle)) problems.push(`"${entry.muscle}" is no muscle that a record can name`);
  if (recordIds.has(entry.id) && entry.muscle !== entry.id) problems.push("belongs to another muscle than its own");
  if (entry.sources.length === 0) problems.push("has no source");
  for (const code of entry.sources) if (!sourceCodes.has(code)) problems.push(`unknown source "${code}"`);
  const text = problemsOfText(() =>
    [...namesInOutline(parseOutline("outline", entry.outline))].flatMap((name) =>
      unknownName("outline", name, landmarks),
    ),
  );
  return [...problems, ...text];
}

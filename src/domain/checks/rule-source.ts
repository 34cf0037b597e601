import * as v from "valibot";
import { textSchema } from "../schema-parts.ts";

/** How far a source can be trusted: primary or official, secondary, weak, or good practice without a source. */
const SOURCE_GRADES = ["primary", "secondary", "weak", "practice"] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** Where a number or a rule comes from; shown beside it. */
export type RuleSource = { readonly title: string; readonly address: string; readonly grade: SourceGrade };

export const ruleSourceSchema: v.GenericSchema<unknown, RuleSource> = v.object(
  { title: textSchema, address: textSchema, grade: v.picklist(SOURCE_GRADES, "must be a grade") },
  "must be a source",
);

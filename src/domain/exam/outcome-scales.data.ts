import type { RuleSource } from "../checks/check-rules.ts";
import type { ScaleId } from "./visit-exam.ts";

/** What is entered of an outcome scale: the total. Questionnaires have owners; their text is no part of the app. */
export type OutcomeScale = {
  readonly name: string;
  /** What it asks about, in our own words. */
  readonly about: string;
  readonly lowest: number;
  readonly highest: number;
  /** Totals run in steps of this. */
  readonly step: number;
  /** Whether the score is itself a change: then there is nothing to compare it with. */
  readonly isChange: boolean;
  /** In which direction the patient is better off. */
  readonly better: "lower" | "higher";
  /** What the ends mean. */
  readonly ends: string;
  readonly source: RuleSource;
};

// Ranges are those of the papers named; they were not read again for this entry, hence the grade.
export const OUTCOME_SCALES: Readonly<Record<ScaleId, OutcomeScale>> = {
  NDI: {
    name: "Neck Disability Index",
    about: "Neck pain in daily life",
    lowest: 0,
    highest: 50,
    step: 1,
    isChange: false,
    better: "lower",
    ends: "0 no disability, 50 complete",
    source: { title: "Vernon and Mior 1991, J Manipulative Physiol Ther 14:409-415", address: "", grade: "secondary" },
  },
  ODI: {
    name: "Oswestry Disability Index",
    about: "Low back pain in daily life",
    lowest: 0,
    highest: 100,
    // Percent of the items answered: where one was left out the total is no whole number.
    step: 0.1,
    isChange: false,
    better: "lower",
    ends: "0 % no disability, 100 % complete",
    source: { title: "Fairbank and Pynsent 2000, Spine 25:2940-2952", address: "", grade: "secondary" },
  },
  PSFS: {
    name: "Patient-Specific Functional Scale",
    about: "Mean over the activities that the patient chose",
    lowest: 0,
    highest: 10,
    step: 0.1,
    isChange: false,
    better: "higher",
    ends: "0 unable, 10 as before",
    source: { title: "Stratford and others 1995, Physiother Can 47:258-263", address: "", grade: "secondary" },
  },
  PGIC: {
    name: "Patient Global Impression of Change",
    about: "Change since treatment began",
    lowest: 1,
    highest: 7,
    step: 1,
    isChange: true,
    better: "lower",
    ends: "1 very much better, 4 no change, 7 very much worse",
    source: {
      title: "PGIC of 7 points, 1 and 2 taken as satisfied (chronic low back pain)",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC7053735",
      grade: "primary",
    },
  },
  RMDQ: {
    name: "Roland-Morris Disability Questionnaire",
    about: "Low back pain today",
    lowest: 0,
    highest: 24,
    step: 1,
    isChange: false,
    better: "lower",
    ends: "0 no disability, 24 greatest",
    source: { title: "Roland and Morris 1983, Spine 8:141-144", address: "", grade: "secondary" },
  },
};

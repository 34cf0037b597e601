import type { VisitExam } from "./visit-exam.ts";

const PART_WORDS: Readonly<Record<keyof VisitExam, string>> = {
  complaint: "complaint",
  pain: "pain ratings",
  scores: "outcome scales",
  conservativeCare: "care so far",
  perpetuatingTags: "perpetuating factors",
  perpetuatingWords: "perpetuating factors",
  relief: "relief since the last treatment",
  safety: "safety facts",
  consent: "consent",
  contraindications: "contraindications",
  manualTherapyMinutes: "minutes of manual therapy",
  diagnosisCodes: "diagnosis codes",
  assessment: "assessment",
  plan: "plan",
};

/** "Change complaint": what an edit of the exam does, as undo and the journal show it. */
export function labelExamEdit(edit: Partial<VisitExam>): string {
  const parts = Object.entries(PART_WORDS).filter(([part]) => part in edit);
  return `Change ${[...new Set(parts.map(([, words]) => words))].join(" and ")}`;
}

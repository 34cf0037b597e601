/** The places of the visit's page that a check or an address can lead to, in the order in which they stand there. */
export const EXAM_PARTS = [
  "complaint",
  "pain",
  "scores",
  "relief",
  "conservativeCare",
  "perpetuating",
  "allergies",
  "bleedingRisk",
  "pregnancy",
  "weight",
  "otherSafety",
  "contraindications",
  "consent",
  "manualTherapyMinutes",
  "assessment",
  "diagnosisCodes",
  "followUpOn",
  "plan",
  "homeProgramme",
] as const;
export type ExamPart = (typeof EXAM_PARTS)[number];

/** A part from the end of an address or from a check; null when the text names none. */
export function readExamPart(text: string): ExamPart | null {
  return EXAM_PARTS.find((part) => part === text) ?? null;
}

import type { ExamPart } from "../../domain/exam/exam-parts.ts";
import type { VisitId } from "../../domain/ids.ts";

/** The parts of a visit, in the order in which one goes through them. */
export const SECTION_IDS = ["chart", "exam", "note", "sign"] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export function sectionHref(visitId: VisitId, section: SectionId): string {
  return section === "chart" ? `#/visits/${visitId}` : `#/visits/${visitId}/${section}`;
}

/** The address of one field of the visit's page: there it comes into sight with the focus on it. */
export function examPartHref(visitId: VisitId, part: ExamPart): string {
  return `${sectionHref(visitId, "exam")}/${part}`;
}

import { useEffect } from "react";
import { type ExamPart, readExamPart } from "../../../domain/exam/exam-parts.ts";

/** The id of the element that holds a part of the visit's page. */
export function examPartId(part: ExamPart): string {
  return `exam-${part}`;
}

const FIRST_CONTROL = "input, textarea, button, [tabindex='0'], a[href]";

/** Brings a part of the visit's page into sight and puts the focus on its first control. */
export function focusExamPart(part: ExamPart): void {
  const element = document.getElementById(examPartId(part));
  if (element === null) return;
  element.scrollIntoView({ block: "start" });
  const control = element.querySelector<HTMLElement>(FIRST_CONTROL) ?? element;
  control.focus({ preventScroll: true });
}

/** "#/visits/…/exam/weight": the part that the address leads to; null when it names none. */
function examPartInAddress(): ExamPart | null {
  const match = /^#\/visits\/[^/]+\/exam\/([A-Za-z]+)$/.exec(window.location.hash);
  return match?.[1] === undefined ? null : readExamPart(match[1]);
}

/** Goes to the part that the address names, now and whenever it changes. */
export function useExamAddress(): void {
  useEffect(() => {
    function goThere(): void {
      const part = examPartInAddress();
      if (part !== null) focusExamPart(part);
    }
    goThere();
    window.addEventListener("hashchange", goThere);
    return () => window.removeEventListener("hashchange", goThere);
  }, []);
}

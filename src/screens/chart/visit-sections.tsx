import { useEffect, useEffectEvent } from "react";
import { navigate } from "wouter/use-hash-location";
import type { ExamPart } from "../../domain/exam/exam-parts.ts";
import type { VisitId } from "../../domain/ids.ts";
import { isMeantForChart } from "./use-chart-keys.ts";
import styles from "./visit-sections.module.css";

export const SECTION_IDS = ["chart", "exam", "note", "sign"] as const;
export type SectionId = (typeof SECTION_IDS)[number];

const NAMES: Readonly<Record<SectionId, string>> = { chart: "Chart", exam: "Visit", note: "Note", sign: "Sign" };

/** Keys that lead to the part before and after, everywhere but where one types. */
const STEPS: ReadonlyMap<string, -1 | 1> = new Map([
  [",", -1],
  [".", 1],
]);

export function sectionHref(visitId: VisitId, section: SectionId): string {
  return section === "chart" ? `#/visits/${visitId}` : `#/visits/${visitId}/${section}`;
}

/** The address of one field of the visit's page: there it comes into sight with the focus on it. */
export function examPartHref(visitId: VisitId, part: ExamPart): string {
  return `${sectionHref(visitId, "exam")}/${part}`;
}

type VisitSectionsProps = { readonly visitId: VisitId; readonly current: SectionId };

/** The parts of a visit, in the order in which one goes through them. */
export function VisitSections({ visitId, current }: VisitSectionsProps) {
  useSectionKeys(visitId, current);
  return (
    <nav className={styles["sections"]} aria-label="Parts of the visit" title="Keys: , and . go back and on">
      {SECTION_IDS.map((section) => (
        <a
          key={section}
          className={styles["section"]}
          href={sectionHref(visitId, section)}
          aria-current={section === current ? "page" : undefined}
        >
          {NAMES[section]}
        </a>
      ))}
    </nav>
  );
}

function useSectionKeys(visitId: VisitId, current: SectionId): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS.get(event.key);
    if (step === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = SECTION_IDS[SECTION_IDS.indexOf(current) + step];
    if (next === undefined || !isMeantForChart(event)) return;
    event.preventDefault();
    navigate(sectionHref(visitId, next));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

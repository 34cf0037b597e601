import { useEffect, useEffectEvent } from "react";
import { navigate } from "wouter/use-hash-location";
import type { VisitId } from "../../domain/ids.ts";
import { SECTION_IDS, type SectionId, sectionHref } from "./section-address.ts";
import { isMeantForChart } from "./body/use-chart-keys.ts";
import styles from "./visit-sections.module.css";

const NAMES: Readonly<Record<SectionId, string>> = { chart: "Chart", exam: "Visit", note: "Note", sign: "Sign" };

/** Keys that lead to the part before and after, everywhere but where one types. */
const STEPS: ReadonlyMap<string, -1 | 1> = new Map([
  [",", -1],
  [".", 1],
]);

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

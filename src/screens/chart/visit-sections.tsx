import type { VisitId } from "../../domain/ids.ts";
import styles from "./visit-sections.module.css";

export const SECTION_IDS = ["chart", "exam", "note", "sign"] as const;
export type SectionId = (typeof SECTION_IDS)[number];

const NAMES: Readonly<Record<SectionId, string>> = { chart: "Chart", exam: "Visit", note: "Note", sign: "Sign" };

export function sectionHref(visitId: VisitId, section: SectionId): string {
  return section === "chart" ? `#/visits/${visitId}` : `#/visits/${visitId}/${section}`;
}

type VisitSectionsProps = { readonly visitId: VisitId; readonly current: SectionId };

/** The parts of a visit, in the order in which one goes through them. */
export function VisitSections({ visitId, current }: VisitSectionsProps) {
  return (
    <nav className={styles["sections"]} aria-label="Parts of the visit">
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

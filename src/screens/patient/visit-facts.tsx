import type { VisitSummary } from "../../domain/visit-summary.ts";
import styles from "./visit-facts.module.css";

/** The counts of a visit, each with its sign; what there is none of is left out. */
export function VisitFacts({ summary }: { readonly summary: VisitSummary }) {
  const { pointsByClass, treatedPointCount, referralZoneCount, ownPainZoneCount, clearSiteCount, worstPain } = summary;
  const facts: readonly (readonly [sign: string, count: number, words: string])[] = [
    ["active", pointsByClass.active, "active"],
    ["latent", pointsByClass.latent, "latent"],
    ["satellite", pointsByClass.satellite, "satellite"],
    ["attachment", pointsByClass.attachment, "attachment"],
    ["unclassified", pointsByClass.unclassified, "unclassified"],
    ["notOne", pointsByClass["not-a-trigger-point"], "not a trigger point"],
    ["treated", treatedPointCount, "treated"],
    ["referral", referralZoneCount, referralZoneCount === 1 ? "referral zone" : "referral zones"],
    ["ownPain", ownPainZoneCount, ownPainZoneCount === 1 ? "own pain zone" : "own pain zones"],
    ["clear", clearSiteCount, clearSiteCount === 1 ? "site with nothing found" : "sites with nothing found"],
  ];
  const held = facts.filter(([, count]) => count > 0);
  return (
    <div className={styles["facts"]}>
      {held.length === 0 ? <p className={styles["none"]}>No marks yet</p> : null}
      <ul className={styles["counts"]} aria-label="Marks">
        {held.map(([sign, count, words]) => (
          <li key={sign} className={styles["count"]}>
            <i className={styles[sign]} />
            <span>
              {count} {words}
            </span>
          </li>
        ))}
      </ul>
      {worstPain === null ? null : (
        <p className={styles["pain"]}>
          Worst pain <strong>{worstPain}</strong> of 10
        </p>
      )}
    </div>
  );
}

import { useId } from "react";
import styles from "./pattern-legend.module.css";
import { CROSS, Stipple } from "./pattern-view.tsx";
import signs from "./pattern-view.module.css";

/** What the signs of a pattern mean. */
export function PatternLegend({ hasPattern }: { readonly hasPattern: boolean }) {
  return (
    <ul className={styles["legend"]}>
      {hasPattern ? (
        <>
          <li>
            <svg viewBox="-12 -10 24 20" className={styles["sign"]} aria-hidden="true">
              <path d={CROSS} className={signs["cross"]} />
            </svg>
            Usual trigger point
          </li>
          <li>
            <ZoneSign zone="essential" />
            Felt by nearly everyone
          </li>
          <li>
            <ZoneSign zone="spillover" />
            Felt by some
          </li>
        </>
      ) : null}
      <li>
        <svg viewBox="0 0 24 20" className={styles["sign"]} aria-hidden="true">
          <rect x="1" y="1" width="22" height="18" rx="5" className={signs["muscle"]} />
          <rect x="1" y="1" width="22" height="18" rx="5" className={signs["muscleEdge"]} />
        </svg>
        The muscle under the skin
      </li>
    </ul>
  );
}

/** A zone as the picture shows it. */
export function ZoneSign({ zone }: { readonly zone: "essential" | "spillover" }) {
  const stippleId = useId();
  const box = { x: 1, y: 1, width: 22, height: 18, rx: 5 };
  return (
    <svg viewBox="0 0 24 20" className={styles["sign"]} aria-hidden="true">
      {zone === "essential" ? (
        <rect {...box} className={signs["essential"]} />
      ) : (
        <>
          <Stipple id={stippleId} spacing={5} />
          <rect {...box} fill={`url(#${stippleId})`} />
          <rect {...box} className={signs["spilloverEdge"]} />
        </>
      )}
    </svg>
  );
}

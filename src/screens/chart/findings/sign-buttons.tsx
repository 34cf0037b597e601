import { findingName } from "../../../domain/findings/finding-words.ts";
import {
  FINDING_IDS,
  type FindingId,
  type FindingState,
  type PointFindings,
} from "../../../domain/findings/point-findings.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { CycleButton } from "../../../ui/cycle-button.tsx";
import styles from "./findings.module.css";

const WORDS = { none: "not tested", present: "present", absent: "absent" } as const;

type SignButtonsProps = {
  readonly findings: PointFindings | null;
  readonly onChange: (id: FindingId, state: FindingState | null) => void;
};

/** Each finding on a button of its own: not tested, present, absent, by one tap each. The criteria stand first. */
export function SignButtons({ findings, onChange }: SignButtonsProps) {
  return (
    <div className={styles["signs"]}>
      {FINDING_IDS.map((id) => (
        <CycleButton
          key={id}
          label={capitalize(findingName(id))}
          state={findings?.signs[id] ?? null}
          words={WORDS}
          onChange={(state) => onChange(id, state)}
        />
      ))}
    </div>
  );
}

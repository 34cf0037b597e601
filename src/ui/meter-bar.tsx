import styles from "./meter-bar.module.css";

type MeterBarProps = {
  /** Accessible name: what is measured. */
  readonly label: string;
  /** Part of the limit, 1 is all of it; may be more. */
  readonly share: number;
  /** The same in words: "83 % of the limit". */
  readonly words: string;
  readonly isAbove: boolean;
};

/** How much of a limit is used. Above it the bar is full, red and hatched; words beside it say the same. */
export function MeterBar({ label, share, words, isAbove }: MeterBarProps) {
  const percent = Math.min(100, Math.round(share * 100));
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a meter element can be neither hatched nor read out in words
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
      className={styles["bar"]}
      data-above={isAbove}
    >
      <div className={styles["fill"]} style={{ width: `${percent}%` }} />
    </div>
  );
}

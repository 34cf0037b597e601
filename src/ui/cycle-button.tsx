import { Button } from "react-aria-components/Button";
import styles from "./cycle-button.module.css";
import { Check, Circle, Minus } from "./icons.ts";

type CycleState = "present" | "absent";

type CycleButtonProps = {
  readonly label: string;
  /** Null while it was not asked. */
  readonly state: CycleState | null;
  /** What the three states are called. */
  readonly words: Readonly<Record<CycleState | "none", string>>;
  readonly onChange: (state: CycleState | null) => void;
};

const NEXT: Readonly<Record<CycleState | "none", CycleState | null>> = {
  none: "present",
  present: "absent",
  absent: null,
};
const SHAPES = { none: <Circle strokeDasharray="3 4" />, present: <Check />, absent: <Minus /> } as const;

/** Something that was not asked, is there, or is not: each tap goes on to the next. Shape and words say which; color only repeats it. */
export function CycleButton({ label, state, words, onChange }: CycleButtonProps) {
  const shown = state ?? "none";
  return (
    <Button
      className={styles["cycle"] ?? ""}
      data-state={shown}
      aria-label={`${label}: ${words[shown]}`}
      onPress={() => onChange(NEXT[shown])}
    >
      <span className={styles["shape"]}>{SHAPES[shown]}</span>
      <span className={styles["words"]}>
        <span>{label}</span>
        <span className={styles["state"]}>{words[shown]}</span>
      </span>
    </Button>
  );
}

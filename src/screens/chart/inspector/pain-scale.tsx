import { PAIN_SCORES, type PainScore } from "../../../domain/marks.ts";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";

const SCORES: readonly Choice<PainScore>[] = PAIN_SCORES.map((score) => ({
  value: score,
  label: String(score),
  name: `${score} of 10`,
}));

type PainScaleProps = {
  readonly label?: string;
  readonly pain: PainScore | null;
  readonly isDisabled: boolean;
  readonly onChange: (pain: PainScore | null) => void;
};

/** Numeric rating scale: one tap sets it, another on the same takes it back. */
export function PainScale({ label = "Pain", pain, isDisabled, onChange }: PainScaleProps) {
  return (
    <ChoiceGroup<PainScore>
      label={label}
      choices={SCORES}
      value={pain}
      onChange={onChange}
      isClearable
      isDisabled={isDisabled}
      appearance="scale"
    />
  );
}

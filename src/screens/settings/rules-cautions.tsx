import { switchCautions } from "../../domain/checks/edit-rules.ts";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import { SourceWords } from "../source-words.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

/** What is told of a needled point by its place. Words and sources are edited in the file. */
export function RulesCautions({ rules: { needlingCautions }, onChange }: RulesPartProps) {
  return (
    <>
      <p className={styles["intro"]}>
        Told at a point before it is needled, and before signing. Words and sources are changed in the rules file.
      </p>
      <ToggleChips
        label="Needle with care"
        isLabelHidden
        choices={needlingCautions.map(({ area, where }) => ({ value: area, label: capitalise(where) }))}
        values={needlingCautions.filter(({ isOn }) => isOn).map(({ area }) => area)}
        onChange={(areas) => onChange((before) => switchCautions(before, areas))}
      />
      <dl className={styles["figures"]}>
        {needlingCautions.map(({ area, where, reason, source }) => (
          <div key={area}>
            <dt>{capitalise(where)}</dt>
            <dd>
              {reason}{" "}
              <small>
                <SourceWords source={source} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

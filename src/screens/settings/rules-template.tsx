import { templatePartInWords } from "../../domain/checks/check-template.ts";
import { TEMPLATE_PARTS } from "../../domain/checks/check-rules.ts";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const CHOICES = TEMPLATE_PARTS.map((part) => {
  const words = templatePartInWords(part);
  return { value: part, label: words.charAt(0).toUpperCase() + words.slice(1) };
});

/** What this clinic wants in every record: what is chosen and missing is told before signing. */
export function RulesTemplate({ rules, onChange }: RulesPartProps) {
  return (
    <>
      <p className={styles["intro"]}>
        Told before signing when it is missing. Consent, contraindications, class and needle counts are always asked for
        where something was treated.
      </p>
      <ToggleChips
        label="In every record"
        isLabelHidden
        choices={CHOICES}
        values={rules.template}
        onChange={(template) => onChange((before) => ({ ...before, template }))}
      />
    </>
  );
}

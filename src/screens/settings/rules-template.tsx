import { templatePartInWords } from "../../domain/checks/check-template.ts";
import { TEMPLATE_PARTS } from "../../domain/checks/check-rules.ts";
import { switchAsked } from "../../domain/checks/edit-rules.ts";
import { ASKED_PARTS, type AskedPart } from "../../domain/checks/safety-rules.ts";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import { SourceWords } from "../source-words.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const ASKED: readonly { readonly value: AskedPart; readonly label: string }[] = [
  { value: "consent", label: "Consent" },
  { value: "contraindications", label: "Contraindications, where a needle was used" },
  { value: "class", label: "Class" },
];
const CHOICES = TEMPLATE_PARTS.map((part) => {
  const words = templatePartInWords(part);
  return { value: part, label: words.charAt(0).toUpperCase() + words.slice(1) };
});

/** What this clinic wants in every record: what is chosen and missing is told before signing. */
export function RulesTemplate({ rules, onChange }: RulesPartProps) {
  return (
    <>
      <p className={styles["intro"]}>
        Told before signing when it is missing. Needle counts are always asked for: they hold up the signature.
      </p>
      <ToggleChips
        label="Of every treated point"
        choices={ASKED}
        values={ASKED_PARTS.filter((part) => rules.asked[part].isOn)}
        onChange={(parts) => onChange((before) => switchAsked(before, parts))}
      />
      <ul className={styles["sources"]}>
        {ASKED.map(({ value, label }) => (
          <li key={value}>
            {label}: <SourceWords source={rules.asked[value].source} />
          </li>
        ))}
      </ul>
      <ToggleChips
        label="In every record"
        choices={CHOICES}
        values={rules.template}
        onChange={(template) => onChange((before) => ({ ...before, template }))}
      />
    </>
  );
}

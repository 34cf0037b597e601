import { classWarning, suggestClass } from "../../../domain/findings/criteria.ts";
import type { TriggerPoint, TriggerPointClass } from "../../../domain/marks.ts";
import { Button } from "../../../ui/button.tsx";
import { TriangleAlert } from "../../../ui/icons.ts";
import { SourceWords } from "../../source-words.tsx";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import styles from "./findings.module.css";

type ClassHintsProps = { readonly point: TriggerPoint; readonly onChoose: (chosen: TriggerPointClass) => void };

/** What the findings say about the class: a suggestion that one tap takes, a warning that holds nothing up. */
export function ClassHints({ point, onChoose }: ClassHintsProps) {
  const needed = useClinicSettings()?.rules.criteriaNeeded ?? null;
  if (needed === null || point.findings === null) return null;
  const suggestion = suggestClass(point.findings, needed);
  const warning = classWarning(point.class, point.findings, needed);
  const isOpen = suggestion !== null && suggestion.class !== point.class;
  if (!isOpen && warning === null) return null;
  return (
    <div className={styles["hints"]}>
      {warning === null ? null : (
        <p className={styles["warning"]}>
          <TriangleAlert />
          <span>{warning}</span>
        </p>
      )}
      {isOpen ? (
        <>
          <Button onPress={() => onChoose(suggestion.class)}>Suggested: {suggestion.class}</Button>
          <p className={styles["quiet"]}>
            {suggestion.reason}. <SourceWords source={suggestion.source} />
          </p>
        </>
      ) : null}
    </div>
  );
}

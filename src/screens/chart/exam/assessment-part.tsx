import { type FormEvent, useState } from "react";
import { findIncompleteCode, suggestDiagnosis } from "../../../domain/checks/billing-codes.ts";
import type { CodeRules } from "../../../domain/checks/code-rules.ts";
import { parseDiagnosisCode } from "../../../domain/exam/exam-fields.ts";
import type { Chart } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { Plus, X } from "../../../ui/icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { useEditorState } from "../use-editor-state.ts";
import { ExamGroup, Hint, Part } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedTextArea } from "./saved-fields.tsx";

/** For a clinic that wants no codes suggested. */
const NO_CODES: DiagnosisRules = { diagnoses: [], incompleteCodes: [] };
type DiagnosisRules = Pick<CodeRules, "diagnoses" | "incompleteCodes">;

/** What the clinician makes of it, in words and in codes. */
export function AssessmentPart({ exam, edit, editor }: ExamPartProps & { readonly editor: ChartEditor }) {
  const { diagnosisCodes } = exam;
  const chart = useEditorState(editor, (state) => state.chart);
  const rules = useClinicSettings()?.rules.codes ?? null;
  const codes = rules?.isOn === true ? rules : NO_CODES;
  const suggested = suggestedCodes(chart, codes).filter((code) => !diagnosisCodes.includes(code));
  const incomplete = diagnosisCodes.filter((code) => findIncompleteCode(code, codes) !== null);
  const add = (code: string): void => edit({ diagnosisCodes: [...new Set([...diagnosisCodes, code])] });
  return (
    <ExamGroup title="Assessment">
      <Part part="assessment">
        <SavedTextArea label="In words" text={exam.assessment} onSave={(assessment) => edit({ assessment })} />
      </Part>
      <Part part="diagnosisCodes">
        <p className={styles["label"]}>Diagnosis codes (ICD-10-CM)</p>
        <div className={styles["chips"]}>
          {diagnosisCodes.map((code) => (
            <Button
              key={code}
              icon={<X />}
              aria-label={`Remove ${code}`}
              onPress={() => edit({ diagnosisCodes: diagnosisCodes.filter((other) => other !== code) })}
            >
              {code}
            </Button>
          ))}
          {suggested.map((code) => (
            <Button key={code} variant="plain" icon={<Plus />} aria-label={`Add ${code}`} onPress={() => add(code)}>
              {code}
            </Button>
          ))}
        </div>
        {suggested.length === 0 ? null : (
          <p className={styles["soft"]}>Suggested from the muscles with trigger points. Payers differ.</p>
        )}
        {incomplete.length === 0 ? null : <Hint>{incomplete.join(", ")}: the last characters are missing.</Hint>}
        <CodeEntry onAdd={add} />
      </Part>
    </ExamGroup>
  );
}

/** Codes of muscle pain by the region of the treated muscles, else of those with a trigger point. */
function suggestedCodes({ marks }: Chart, rules: DiagnosisRules): readonly string[] {
  const points = marks
    .filter((mark) => mark.kind === "trigger-point")
    .filter((point) => point.class !== "not-a-trigger-point");
  const treated = points.filter(({ treatments }) => treatments.length > 0);
  const codes = (treated.length > 0 ? treated : points).map(({ muscle }) =>
    muscle === null ? null : (suggestDiagnosis(muscle, rules)?.code ?? null),
  );
  return [...new Set(codes)].filter((code) => code !== null);
}

function CodeEntry({ onAdd }: { readonly onAdd: (code: string) => void }) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);

  function add(event: FormEvent): void {
    event.preventDefault();
    const parsed = parseDiagnosisCode(text);
    setError(parsed.ok ? null : parsed.failure);
    if (!parsed.ok) return;
    setText("");
    onAdd(parsed.value);
  }

  return (
    <form className={styles["codeEntry"]} onSubmit={add}>
      <TextField label="Code" value={text} onChange={setText} error={error ?? undefined} />
      <Button type="submit" icon={<Plus />}>
        Add code
      </Button>
    </form>
  );
}

import { type FormEvent, useState } from "react";
import { parseDiagnosisCode } from "../../../domain/exam/exam-fields.ts";
import { Button } from "../../../ui/button.tsx";
import { Plus, X } from "../../../ui/icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { ExamGroup, Part } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedTextArea } from "./saved-fields.tsx";

/** What the clinician makes of it, in words and in codes. */
export function AssessmentPart({ exam, edit }: ExamPartProps) {
  const { diagnosisCodes } = exam;
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
        </div>
        <CodeEntry onAdd={add} />
      </Part>
    </ExamGroup>
  );
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

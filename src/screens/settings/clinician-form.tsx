import { useState, type FormEvent } from "react";
import {
  findSameInitials,
  initialsOf,
  parseClinicianFields,
  type RawClinicianFields,
} from "../../domain/signing/clinician-fields.ts";
import type { Clinician } from "../../domain/signing/signing.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./clinicians.module.css";

export const EMPTY_CLINICIAN_FIELDS: RawClinicianFields = { name: "", credentials: "", initials: "" };

type ClinicianFormProps = {
  readonly initial: RawClinicianFields;
  /** Those whose initials would be mistaken for these. */
  readonly others: readonly Clinician[];
  readonly submitLabel: string;
  /** Saves; answers with what went wrong, in which case the form stays as it is. */
  readonly onSubmit: (fields: RawClinicianFields) => Promise<string | null>;
  readonly onCancel: () => void;
};

/** Three fields in place, no dialog. Errors come with "Save" and go as they are mended. */
export function ClinicianForm({ initial, others, submitLabel, onSubmit, onCancel }: ClinicianFormProps) {
  const [raw, setRaw] = useState(() => ({
    name: initial.name,
    credentials: initial.credentials,
    initials: initial.initials,
  }));
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const parsed = parseClinicianFields(raw);
  const errors = isChecked && !parsed.ok ? parsed.failure : {};
  const suggested = initialsOf(raw.name);
  const same = findSameInitials(raw.initials.trim() === "" ? suggested : raw.initials, others);
  const set = (field: keyof RawClinicianFields) => (value: string) => setRaw((last) => ({ ...last, [field]: value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (parsed.ok) setProblem(await onSubmit(parsed.value));
  };

  return (
    <form noValidate className={styles["form"]} onSubmit={(event) => void submit(event)}>
      {problem === null ? null : (
        <Banner kind="danger" title="Not saved">
          {problem}
        </Banner>
      )}
      <div className={styles["fields"]}>
        <TextField label="Name" value={raw.name} onChange={set("name")} error={errors.name} takesFocus isRequired />
        <TextField
          label="Credentials"
          value={raw.credentials}
          onChange={set("credentials")}
          error={errors.credentials}
          placeholder="MD"
        />
        <TextField
          label="Initials"
          value={raw.initials}
          onChange={set("initials")}
          error={errors.initials}
          placeholder={suggested}
          description={same === null ? undefined : `${same.name} has the same initials.`}
        />
      </div>
      <div className={styles["actions"]}>
        <Button variant="primary" type="submit">
          {submitLabel}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

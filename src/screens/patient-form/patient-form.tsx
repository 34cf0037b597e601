import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { FIGURE_IDS, type FigureId } from "../../atlas/place.ts";
import { ageInWords, calendarDateInWords } from "../../domain/date-words.ts";
import {
  findBirthDateError,
  parsePatientFields,
  type PatientFieldErrors,
  type PatientFields,
  type RawPatientFields,
} from "../../domain/patient-fields.ts";
import type { StorageFailure } from "../../domain/ports.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { FigurePicture } from "../figure-picture.tsx";
import styles from "./patient-form.module.css";
import { SafetyFields } from "./safety-fields.tsx";

export const EMPTY_PATIENT_FIELDS: RawPatientFields = {
  name: "",
  birthDate: "",
  figure: "",
  recordNumber: "",
  notes: "",
  allergies: "",
  bleedingRisk: "",
  pregnancy: "",
  weightKg: "",
  weightMeasuredOn: "",
  otherSafety: "",
};

type PatientFormProps = {
  readonly title: string;
  readonly submitLabel: string;
  readonly initial: RawPatientFields;
  /** ISO calendar date at the place of the practice. */
  readonly today: string;
  /** Saves; answers with the failure, in which case the form stays as it is. */
  readonly onSubmit: (fields: PatientFields) => Promise<StorageFailure | null>;
  readonly onClose: () => void;
};

const FIGURE_NAMES: Readonly<Record<FigureId, string>> = { female: "Female", male: "Male", child: "Child" };

/** New and edit alike. Only the name and the figure are asked for; errors come with "Save" and go as they are mended. */
export function PatientForm({ title, submitLabel, initial, today, onSubmit, onClose }: PatientFormProps) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [raw, setRaw] = useState(initial);
  const [attempts, setAttempts] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const errors = attempts === 0 ? {} : errorsOf(raw, today);
  const set = (field: keyof RawPatientFields) => (value: string) => setRaw((last) => ({ ...last, [field]: value }));

  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = parsePatientFields(raw, today);
    if (!parsed.ok) {
      setAttempts((count) => count + 1);
      return;
    }
    setIsSaving(true);
    const failed = await onSubmit(parsed.value);
    setIsSaving(false);
    setFailure(failed);
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isKept={raw !== initial}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isSaving}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} noValidate className={styles["form"]} onSubmit={(event) => void submit(event)}>
        {failure === null ? null : (
          <Banner kind="danger" title="Not saved">
            {failure.message} What you typed is still here.
          </Banner>
        )}
        <TextField label="Name" value={raw.name} onChange={set("name")} error={errors.name} takesFocus isRequired />
        <ChoiceGroup
          label="Figure"
          appearance="tiles"
          value={FIGURE_IDS.find((figure) => figure === raw.figure) ?? null}
          onChange={(figure) => set("figure")(figure ?? "")}
          choices={FIGURE_IDS.map((figure) => ({
            value: figure,
            label: FIGURE_NAMES[figure],
            picture: <FigurePicture figure={figure} />,
          }))}
          error={errors.figure}
        />
        <BirthAndNumber raw={raw} initial={initial} set={set} errors={errors} today={today} />
        <TextArea label="Notes" value={raw.notes} onChange={set("notes")} error={errors.notes} />
        <SafetyFields
          raw={raw}
          onChange={(change) => setRaw((last) => ({ ...last, ...change }))}
          errors={errors}
          today={today}
        />
      </form>
    </Dialog>
  );
}

type BirthAndNumberProps = {
  readonly raw: RawPatientFields;
  readonly initial: RawPatientFields;
  readonly set: (field: keyof RawPatientFields) => (value: string) => void;
  readonly errors: PatientFieldErrors;
  readonly today: string;
};

function BirthAndNumber({ raw, initial, set, errors, today }: BirthAndNumberProps) {
  return (
    <div className={styles["pair"]}>
      <DateField
        label="Date of birth"
        initialValue={initial.birthDate}
        onChange={set("birthDate")}
        error={errors.birthDate}
        description={birthDateInWords(raw.birthDate, today)}
      />
      <TextField
        label="Record number"
        value={raw.recordNumber}
        onChange={set("recordNumber")}
        error={errors.recordNumber}
      />
    </div>
  );
}

function errorsOf(raw: RawPatientFields, today: string): PatientFieldErrors {
  const parsed = parsePatientFields(raw, today);
  return parsed.ok ? {} : parsed.failure;
}

/** Read back in words as soon as it is whole: a slip of the finger shows as a wrong age. */
function birthDateInWords(birthDate: string, today: string): string | undefined {
  if (birthDate === "" || findBirthDateError(birthDate, today) !== null) return undefined;
  return `${calendarDateInWords(birthDate)}, ${ageInWords(birthDate, today)}`;
}

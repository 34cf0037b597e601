import { useState } from "react";
import {
  changedElsewhereInWords,
  mergePatientFields,
  type PatientFieldId,
  takeNote,
} from "../../domain/merge-patient.ts";
import { editPatient, type PatientFields, patientToRawFields } from "../../domain/patient-fields.ts";
import type { Patient } from "../../domain/patient.ts";
import type { StorageFailure } from "../../domain/ports.ts";
import { fail, succeed, type Result } from "../../lib/result.ts";
import { PatientForm } from "../patient-form/patient-form.tsx";
import { useServices } from "../services.ts";

type EditPatientProps = {
  /** As shown when the form opens; later changes of the stored patient are met when it is saved. */
  readonly patient: Patient;
  /** ISO calendar date at the place of the practice. */
  readonly today: string;
  readonly onClose: () => void;
};

type Differing = {
  readonly kind: "differing";
  readonly stored: PatientFields;
  readonly fields: readonly PatientFieldId[];
};

/** The form of a patient. Only what was changed in it is saved: another tab or a visit may have changed the rest. */
export function EditPatient({ patient, today, onClose }: EditPatientProps) {
  const { patients, clock } = useServices();
  const [initial] = useState(() => patientToRawFields(patient));
  /** What the person has seen of the patient: more after a try that met what others had saved. */
  const [before, setBefore] = useState<PatientFields>(patient);

  const save = async (after: PatientFields): Promise<StorageFailure | null> => {
    const saved = await patients.change(patient.id, (stored): Result<Patient, Differing> => {
      const { fields, differing } = mergePatientFields(stored, { before, after });
      if (differing.length > 0) return fail({ kind: "differing", stored, fields: differing });
      return succeed(editPatient(stored, fields, clock.now()));
    });
    if (saved.ok) {
      onClose();
      return null;
    }
    if (saved.failure.kind !== "differing") return saved.failure;
    const { stored, fields } = saved.failure;
    setBefore(takeNote(before, stored, fields));
    return { kind: "conflict", message: changedElsewhereInWords(stored, fields) };
  };

  return (
    <PatientForm
      title="Edit patient"
      submitLabel="Save"
      initial={initial}
      today={today}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

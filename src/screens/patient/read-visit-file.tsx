import type { Patient } from "../../domain/patient.ts";

export function ReadVisitFileButton(_props: { readonly patient: Patient }) {
  return null;
}

import { useState } from "react";
import { isCellId } from "../../atlas/cells.ts";
import { isPlaceOnBody } from "../../atlas/picking.ts";
import { dateInWords } from "../../domain/date-words.ts";
import type { Patient } from "../../domain/patient.ts";
import { readOnce } from "../../domain/read-once.ts";
import { readVisitFile, type VisitFile } from "../../domain/visit-file/visit-file.ts";
import { authorInWords } from "../../domain/signing/signature-words.ts";
import type { Visit } from "../../domain/visit.ts";
import { findSameVisit, importVisit } from "../../domain/visit-file/visit-import.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { readAuthor } from "../charting-author.ts";
import { useServices, type Services } from "../services.ts";

type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  /** The file names somebody else, or its visit is here already: only the person can tell whether that is right. */
  | { readonly kind: "asking"; readonly question: ImportQuestion; readonly file: VisitFile }
  | { readonly kind: "failed"; readonly message: string };

export type ImportQuestion = "other-person" | "here-already";

export type VisitImport = {
  readonly state: ImportState;
  readonly read: (file: File) => void;
  /** Yes, it may be read all the same. */
  readonly confirm: () => void;
  readonly dismiss: () => void;
};

/** Reads a visit file into a patient. Whatever is wrong with it is said, and changes nothing. */
export function useVisitImport(patient: Patient): VisitImport {
  const services = useServices();
  const announce = useAnnounce();
  const [state, setState] = useState<ImportState>({ kind: "idle" });

  const store = async (file: VisitFile) => {
    const { makeId, clock } = services;
    const by = await readAuthor(services);
    const { visit, journal } = importVisit(file.visit, { patientId: patient.id, makeId, at: clock.now(), by });
    const created = await services.visits.create(visit, journal);
    setState(created.ok ? { kind: "idle" } : { kind: "failed", message: created.failure.message });
    if (created.ok) announce(`${readInWords(visit)}${signedElsewhereInWords(file.visit)}`);
  };
  const storeOnce = async (file: VisitFile) => {
    const visits = await readOnce<readonly Visit[]>((listener) => services.visits.watchOfPatient(patient.id, listener));
    const same = visits.ok ? findSameVisit(visits.value.value, file.visit) : null;
    if (same === null) await store(file);
    else setState({ kind: "asking", question: "here-already", file });
  };
  const read = async (file: File) => {
    setState({ kind: "reading" });
    const answer = await readChecked(services, patient, file);
    if (typeof answer === "string") setState({ kind: "failed", message: answer });
    else if (isOfPatient(answer, patient)) await storeOnce(answer);
    else setState({ kind: "asking", question: "other-person", file: answer });
  };
  return {
    state,
    read: (file) => void read(file),
    confirm: () => {
      if (state.kind === "asking") void (state.question === "other-person" ? storeOnce : store)(state.file);
    },
    dismiss: () => setState({ kind: "idle" }),
  };
}

function readInWords({ startedAt, timeZone }: Visit): string {
  return `Visit of ${dateInWords(startedAt, timeZone)} read`;
}

/** Said when a signature is left behind: it holds for the record that was signed, not for a copy. */
function signedElsewhereInWords({ signature }: Visit): string {
  return signature === null ? "" : `, as a draft: it was signed by ${authorInWords(signature.by)}, this copy is not`;
}

/** The file, or why it can't be taken. Places and cells are the same on every figure: the patient's own can check them. */
async function readChecked(services: Services, patient: Patient, file: File): Promise<VisitFile | string> {
  const figure = await services.loadFigure(patient.figure).catch(() => null);
  if (figure === null)
    return "The body could not be loaded, so the file could not be checked. Try again with a connection.";
  const { body } = figure;
  const result = await readVisitFile(file, {
    now: services.clock.now(),
    isPlaceOnBody: (place) => isPlaceOnBody(body, place),
    isCellId: (id) => isCellId(body, id),
  });
  return result.ok ? result.value : result.failure.message;
}

/** By name and birth date; a record number differs between practices. */
function isOfPatient(file: VisitFile, patient: Patient): boolean {
  return file.patient.name === patient.name && file.patient.birthDate === patient.birthDate;
}

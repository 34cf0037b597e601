import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { BUILT_IN_SETTINGS, type ClinicSettings, noteSettingsOf } from "../../../domain/clinic-settings.ts";
import type { PatientId } from "../../../domain/ids.ts";
import { type BodyWords, createBodyWords } from "../../../domain/note/body-words.ts";
import type { Note, NoteForm } from "../../../domain/note/note.ts";
import { writeNote } from "../../../domain/note/write-note.ts";
import type { Patient } from "../../../domain/patient.ts";
import { readOnce } from "../../../domain/read-once.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../chart-session.ts";

type NoteParts = {
  readonly visit: Visit;
  readonly patient: Patient;
  readonly earlierVisits: readonly Visit[];
  readonly form: NoteForm;
  readonly settings: ClinicSettings;
  readonly bodyWords: BodyWords;
};

/** A signed visit's note keeps the wording that held when it was signed. */
export function writeNoteOf({ settings, bodyWords, ...rest }: NoteParts): Note {
  return writeNote({ ...bodyWords, ...rest, ...(rest.visit.signature?.noteSettings ?? noteSettingsOf(settings)) });
}

/** The note of an open visit as it stands now. What can't be had (earlier visits, names of regions) it does without. */
export async function writeNoteOnce(services: Services, session: ChartSession, form: NoteForm): Promise<Note> {
  const { patient, figure, editor } = session;
  const [knowledge, earlierVisits, settings] = await Promise.all([
    loadRegions(services),
    readVisits(services, patient.id),
    readOnce<ClinicSettings>((listener) => services.settings.watch(listener)),
  ]);
  return writeNoteOf({
    visit: editor.store.getState().visit,
    patient,
    earlierVisits,
    form,
    settings: settings.ok ? settings.value.value : BUILT_IN_SETTINGS,
    bodyWords: createBodyWords(knowledge, figure.body),
  });
}

/** All visits of a patient; none where they can't be read. */
export async function readVisits({ visits }: Services, patientId: PatientId): Promise<readonly Visit[]> {
  const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(patientId, listener));
  return answer.ok ? answer.value.value : [];
}

/** The named regions of the body; null where they can't be had. */
export async function loadRegions({ loadKnowledge }: Services): Promise<Pick<Knowledge, "regions"> | null> {
  try {
    return await loadKnowledge();
  } catch {
    return null;
  }
}

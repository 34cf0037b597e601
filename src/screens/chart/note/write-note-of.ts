import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { BUILT_IN_SETTINGS, type ClinicSettings, noteSettingsOf } from "../../../domain/clinic-settings.ts";
import { type BodyWords, createBodyWords } from "../../../domain/note/body-words.ts";
import type { Note, NoteForm } from "../../../domain/note/note.ts";
import { findPrevious } from "../../../domain/note/note-scope.ts";
import { writeNote } from "../../../domain/note/write-note.ts";
import type { Patient } from "../../../domain/patient.ts";
import { readOnce } from "../../../domain/read-once.ts";
import { chartAsOf } from "../../../domain/signing/visits-as-of.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";

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
    readVisits(services, editor.store.getState().visit),
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

/** All visits of the patient, for the note of one of them; none where they can't be read. */
export async function readVisits(services: Services, visit: Visit): Promise<readonly Visit[]> {
  const { visits } = services;
  const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(visit.patientId, listener));
  return answer.ok ? asWhenSigned(services, visit, answer.value.value) : [];
}

/** A signed note compares with a visit as it was then: what was still a draft may have been changed since. */
async function asWhenSigned(services: Services, visit: Visit, all: readonly Visit[]): Promise<readonly Visit[]> {
  const previous = findPrevious(visit, all);
  if (visit.signature === null || previous === null || previous.signature !== null) return all;
  const journal = await services.visits.journalOf(previous.id);
  if (!journal.ok) return all;
  const then = chartAsOf(journal.value, visit.signature.at);
  if (then.kind === "unknown") return all;
  if (then.kind === "known") {
    return all.map((other) => (other.id === previous.id ? { ...other, chart: then.chart } : other));
  }
  const others = all.filter(({ id }) => id !== previous.id);
  return asWhenSigned(services, visit, others);
}

/** The named regions of the body; null where they can't be had. */
export async function loadRegions({ loadKnowledge }: Services): Promise<Pick<Knowledge, "regions"> | null> {
  try {
    return await loadKnowledge();
  } catch {
    return null;
  }
}

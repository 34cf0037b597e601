import { useCallback, useEffect, useMemo, useState } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../../domain/clinic-settings.ts";
import { createBodyWords } from "../../../domain/note/body-words.ts";
import type { Note, NoteForm } from "../../../domain/note/note.ts";
import type { WatchListener } from "../../../domain/ports.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";
import { useWatched } from "../../use-watched.ts";
import type { ChartSession } from "../chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";
import { writeNoteOf } from "./write-note-of.ts";

/** A note, and whether the regions of the body could be named in it. */
export type WrittenNote = { readonly note: Note; readonly hasRegions: boolean };

/**
 * The note of the open visit as it now stands; null until everything that it speaks of is there, so that it is never seen
 * or copied in part. What can't be had (earlier visits, names of regions) it does without.
 */
export function useNote({ editor, patient, figure }: ChartSession, form: NoteForm): WrittenNote | null {
  const { visits, settings } = useServices();
  const visit = useEditorState(editor, (state) => state.visit);
  const regions = useRegions();
  const watchVisits = useCallback(
    (listener: WatchListener<readonly Visit[]>) => visits.watchOfPatient(patient.id, listener),
    [visits, patient.id],
  );
  const watchSettings = useCallback((listener: WatchListener<ClinicSettings>) => settings.watch(listener), [settings]);
  const watchedVisits = useWatched(watchVisits);
  const watchedSettings = useWatched(watchSettings);
  const bodyWords = useMemo(
    () => (regions === "loading" ? null : createBodyWords(regions, figure.body)),
    [regions, figure.body],
  );
  return useMemo(() => {
    if (bodyWords === null || watchedVisits.kind === "loading" || watchedSettings.kind === "loading") return null;
    const clinic = watchedSettings.kind === "ready" ? watchedSettings.value : BUILT_IN_SETTINGS;
    const earlierVisits = watchedVisits.kind === "ready" ? watchedVisits.value : [];
    const note = writeNoteOf({ visit, patient, earlierVisits, form, settings: clinic, bodyWords });
    return { note, hasRegions: regions !== null };
  }, [bodyWords, watchedVisits, watchedSettings, visit, patient, form, regions]);
}

/** The named regions; null where they can't be had. Unlike `useKnowledge` it tells whether they are still to come. */
function useRegions(): Pick<Knowledge, "regions"> | null | "loading" {
  const services = useServices();
  const [regions, setRegions] = useState<Pick<Knowledge, "regions"> | null | "loading">("loading");
  useEffect(() => {
    let isShown = true;
    services.loadKnowledge().then(
      (knowledge) => isShown && setRegions(knowledge),
      () => isShown && setRegions(null),
    );
    return () => {
      isShown = false;
    };
  }, [services]);
  return regions;
}

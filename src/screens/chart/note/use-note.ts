import { useCallback, useEffect, useMemo, useState } from "react";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../../../domain/clinic-settings.ts";
import { type BodyWords, createBodyWords } from "../../../domain/note/body-words.ts";
import type { Note, NoteForm } from "../../../domain/note/note.ts";
import type { WatchListener } from "../../../domain/ports.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";
import { useWatched } from "../../use-watched.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";
import { loadRegions, readVisits, writeNoteOf } from "./write-note-of.ts";

/** A note, and whether the regions of the body could be named in it. */
export type WrittenNote = { readonly note: Note; readonly hasRegions: boolean };

/**
 * The note of the open visit as it now stands; null until everything that it speaks of is there, so that it is never seen
 * or copied in part. What can't be had (earlier visits, names of regions) it does without.
 */
export function useNote(session: ChartSession, form: NoteForm): WrittenNote | null {
  const { settings } = useServices();
  const { editor, patient } = session;
  const visit = useEditorState(editor, (state) => state.visit);
  const around = useWhatIsAround(session);
  const watchedSettings = useWatched(
    useCallback((listener: WatchListener<ClinicSettings>) => settings.watch(listener), [settings]),
  );
  return useMemo(() => {
    if (around === null || watchedSettings.kind === "loading") return null;
    const { hasRegions, ...rest } = around;
    const clinic = watchedSettings.kind === "ready" ? watchedSettings.value : BUILT_IN_SETTINGS;
    return { note: writeNoteOf({ visit, patient, form, settings: clinic, ...rest }), hasRegions };
  }, [around, watchedSettings, visit, patient, form]);
}

type WhatIsAround = {
  readonly earlierVisits: readonly Visit[];
  readonly bodyWords: BodyWords;
  readonly hasRegions: boolean;
};

/** Read once: to watch earlier visits would read the patient's whole history again at every change that is saved. */
function useWhatIsAround({ visit, editor, figure }: ChartSession): WhatIsAround | null {
  const services = useServices();
  const [around, setAround] = useState<WhatIsAround | null>(null);
  const signature = useEditorState(editor, (state) => state.visit.signature);
  useEffect(() => {
    let isShown = true;
    async function read(): Promise<void> {
      const [regions, earlierVisits] = await Promise.all([
        loadRegions(services),
        readVisits(services, { ...visit, signature }),
      ]);
      if (!isShown) return;
      setAround({ earlierVisits, bodyWords: createBodyWords(regions, figure.body), hasRegions: regions !== null });
    }
    void read();
    return () => {
      isShown = false;
    };
  }, [services, visit, signature, figure.body]);
  return around;
}

import { useEffect } from "react";
import { viewportToSaved } from "../../../editor/viewport.ts";
import { useServices } from "../../services.ts";
import type { ChartSession } from "./chart-session.ts";

const PAUSE_MS = 500;

/** A chart opens where it was left, also after a crash: the place is kept whenever the sheet came to rest. */
export function useViewportMemory(session: ChartSession): void {
  const { visits } = useServices();
  useEffect(() => {
    const { editor, visit } = session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isKept = true;

    function keep(): void {
      clearTimeout(timer);
      if (isKept) return;
      isKept = true;
      const { viewport, sheet } = editor.store.getState();
      // A place that could not be kept is no loss worth a word.
      void visits.saveViewport({ visitId: visit.id, ...viewportToSaved(viewport, sheet) });
    }

    const stopWatching = editor.store.subscribe((state, before) => {
      if (state.viewport === before.viewport || state.viewport.width === 0) return;
      isKept = false;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    });
    window.addEventListener("pagehide", keep);
    return () => {
      stopWatching();
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [session, visits]);
}

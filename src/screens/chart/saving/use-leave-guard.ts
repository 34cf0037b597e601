import { useEffect } from "react";
import type { Autosave } from "../../../domain/ports.ts";

/** Saves at once when the page is hidden, and asks before it is closed with something unsaved. */
export function useLeaveGuard(autosave: Autosave): void {
  useEffect(() => {
    function onHide(): void {
      if (document.visibilityState === "hidden") void autosave.flush();
    }
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      if (autosave.state().kind === "saved") return;
      void autosave.flush();
      event.preventDefault();
    }
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onHide);
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("beforeunload", onBeforeUnload);
    };
  }, [autosave]);
}

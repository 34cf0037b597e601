import { useEffect, useState, useSyncExternalStore } from "react";
import type { Autosave, SaveState } from "../../../domain/ports.ts";
import { CircleAlert, CircleCheck, LoaderCircle } from "../../../ui/icons.ts";
import styles from "./save-status.module.css";

export function useSaveState(autosave: Autosave): SaveState {
  return useSyncExternalStore(
    (listener) => autosave.subscribe(listener),
    () => autosave.state(),
  );
}

const ICONS = { saved: <CircleCheck />, saving: <LoaderCircle />, failed: <CircleAlert /> };
const WORDS = { saved: "Saved", saving: "Saving…", failed: "Not saved" };

/** A save within one frame of the screen is over before anyone could see it under way. */
const FRAME_MS = 16;

/**
 * Always in sight: whether all that was marked is safe. Quiet for a screen reader, which would hear it after every tap.
 * Busy from the first moment of a save; new words cost a frame that the save would have to wait for, so they come only
 * when it lasts.
 */
export function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  const { kind } = useSaveState(autosave);
  const shown = useCalmKind(kind);
  return (
    <output aria-live="off" aria-busy={kind === "saving"} className={styles["status"]} data-kind={shown}>
      {ICONS[shown]}
      <span>{WORDS[shown]}</span>
    </output>
  );
}

/** The kind of a state, with saving only once it lasts: until then what was before. */
function useCalmKind(kind: SaveState["kind"]): SaveState["kind"] {
  const [shown, setShown] = useState(kind);
  const isBusy = kind === "saving";
  if (!isBusy && kind !== shown) setShown(kind);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setShown("saving"), FRAME_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isBusy ? shown : kind;
}

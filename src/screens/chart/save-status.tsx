import { useSyncExternalStore } from "react";
import type { Autosave, SaveState } from "../../domain/ports.ts";
import { CircleAlert, CircleCheck, LoaderCircle } from "../../ui/icons.ts";
import styles from "./save-status.module.css";

export function useSaveState(autosave: Autosave): SaveState {
  return useSyncExternalStore(
    (listener) => autosave.subscribe(listener),
    () => autosave.state(),
  );
}

const ICONS = { saved: <CircleCheck />, saving: <LoaderCircle />, failed: <CircleAlert /> };
const WORDS = { saved: "Saved", saving: "Saving…", failed: "Not saved" };

/** Always in sight: whether all that was marked is safe. Quiet for a screen reader, which would hear it after every tap. */
export function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  const { kind } = useSaveState(autosave);
  return (
    <output aria-live="off" className={styles["status"]} data-kind={kind}>
      {ICONS[kind]}
      <span>{WORDS[kind]}</span>
    </output>
  );
}

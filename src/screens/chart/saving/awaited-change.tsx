import { createContext, useContext, useEffect } from "react";
import type { Autosave } from "../../../domain/ports.ts";

/** What saves the visit in which a field stands. */
export const AutosaveContext = createContext<Pick<Autosave, "awaitChange"> | null>(null);

/** While something is typed that is not saved yet, the visit is not called saved. */
export function useAwaitedChange(isAwaited: boolean): void {
  const autosave = useContext(AutosaveContext);
  useEffect(() => (isAwaited ? autosave?.awaitChange() : undefined), [autosave, isAwaited]);
}

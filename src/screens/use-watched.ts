import { useEffect, useState } from "react";
import type { DamagedRow, StopWatching, StorageFailure, WatchListener } from "../domain/ports.ts";

export type Watching<Value> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: Value; readonly damaged: readonly DamagedRow[] }
  | { readonly kind: "failed"; readonly failure: StorageFailure };

/**
 * What a repository's `watch...` says, as it changes. `watch` must keep its identity between renders (useCallback):
 * a new one stops the old watch and starts again.
 */
export function useWatched<Value>(watch: (listener: WatchListener<Value>) => StopWatching): Watching<Value> {
  const [watching, setWatching] = useState<Watching<Value>>({ kind: "loading" });
  useEffect(
    () =>
      watch((answer) =>
        setWatching(
          answer.ok
            ? { kind: "ready", value: answer.value.value, damaged: answer.value.damaged }
            : { kind: "failed", failure: answer.failure },
        ),
      ),
    [watch],
  );
  return watching;
}

import type { Result } from "../lib/result.ts";
import type { StopWatching, StorageFailure, Watched, WatchListener } from "./ports.ts";

/** The first answer of a watch, which then ends: for what need not follow later changes. */
export function readOnce<Value>(
  watch: (listener: WatchListener<Value>) => StopWatching,
): Promise<Result<Watched<Value>, StorageFailure>> {
  return new Promise((resolve) => {
    // The first answer may come before `watch` has returned.
    let isAnswered = false;
    let stop: StopWatching | null = null;
    stop = watch((answer) => {
      isAnswered = true;
      stop?.();
      resolve(answer);
    });
    if (isAnswered) stop();
  });
}

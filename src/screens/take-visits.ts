import type { VisitId } from "../domain/ids.ts";
import type { VisitLock } from "../domain/ports.ts";
import type { Services } from "./services.ts";

/** Fulfilled when it is known which tab may write: tabs agree about it in a moment, not at once. */
export function whenLockIsKnown(lock: VisitLock): Promise<void> {
  if (lock.state() !== "waiting") return Promise.resolve();
  return new Promise((resolve) => {
    const stop = lock.subscribe(() => {
      stop();
      resolve();
    });
  });
}

/**
 * Takes the right to write these visits, all or none. Answers with how to give it back; null where one of them is open
 * elsewhere: what is done to it here would be undone by the next mark there.
 */
export async function takeVisits(
  { lockVisit }: Pick<Services, "lockVisit">,
  ids: readonly VisitId[],
): Promise<(() => void) | null> {
  const locks = ids.map((id) => lockVisit(id));
  const giveBack = (): void => {
    for (const lock of locks) lock.release();
  };
  await Promise.all(locks.map(whenLockIsKnown));
  if (locks.every((lock) => lock.state() !== "elsewhere")) return giveBack;
  giveBack();
  return null;
}

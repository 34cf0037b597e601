import type { VisitId } from "../domain/ids.ts";
import type { VisitLock } from "../domain/ports.ts";

/** The part of the browser's Web Locks that is used: a lock is held until the promise of the callback is settled. */
export type Locks = {
  request<Outcome>(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    callback: (lock: Lock | null) => Promise<Outcome>,
  ): Promise<Outcome>;
};

/**
 * Asks for the right to write a visit. Another tab may have it: then this one stands in line and gets it when that
 * tab lets go, closes or crashes.
 * @param locks undefined where tabs cannot agree about anything: then only a save finds what another tab wrote
 */
export function createVisitLock(locks: Locks | undefined, id: VisitId): VisitLock {
  const listeners = new Set<() => void>();
  const inLine = new AbortController();
  let state: ReturnType<VisitLock["state"]> = locks === undefined ? "unsupported" : "waiting";
  let letGo: (() => void) | null = null;

  function become(next: typeof state): void {
    if (inLine.signal.aborted || next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** The browser holds the lock until the promise returned is fulfilled. */
  function hold(): Promise<void> {
    if (inLine.signal.aborted) return Promise.resolve();
    become("mine");
    return new Promise((resolve) => {
      letGo = resolve;
    });
  }

  async function stand(manager: Locks): Promise<void> {
    const name = `tautband-visit-${id}`;
    try {
      const wasFree = await manager.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await hold();
        return true;
      });
      if (wasFree || inLine.signal.aborted) return;
      become("elsewhere");
      await manager.request(name, { signal: inLine.signal }, hold);
    } catch {
      // Leaving the line ends in an error too, and then `become` does nothing.
      become("unsupported");
    }
  }

  if (locks !== undefined) void stand(locks);
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    release() {
      inLine.abort();
      letGo?.();
    },
  };
}

import type { Locks } from "../../src/storage/visit-lock.ts";

type Granted<Outcome> = (lock: Lock | null) => Promise<Outcome>;

type Waiting = { readonly grant: () => void };

/** The browser's Web Locks as far as a visit needs them: exclusive, first come first served, shared by all tabs. */
export function createFakeLocks(): Locks {
  const lines = new Map<string, Waiting[]>();

  function settleNext(name: string): void {
    const line = lines.get(name) ?? [];
    line.shift();
    line[0]?.grant();
  }

  async function hold<Outcome>(name: string, callback: Granted<Outcome>): Promise<Outcome> {
    try {
      return await callback({ name, mode: "exclusive" });
    } finally {
      settleNext(name);
    }
  }

  async function request<Outcome>(name: string, options: LockOptions, callback: Granted<Outcome>): Promise<Outcome> {
    await Promise.resolve();
    const line = lines.get(name) ?? [];
    lines.set(name, line);
    if (options.ifAvailable === true && line.length > 0) return callback(null);
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { grant: resolve };
      line.push(waiting);
      options.signal?.addEventListener("abort", () => {
        if (line[0] === waiting) return;
        line.splice(line.indexOf(waiting), 1);
        reject(new DOMException("The request was aborted", "AbortError"));
      });
      if (line[0] === waiting) resolve();
    });
    return hold(name, callback);
  }

  return { request };
}

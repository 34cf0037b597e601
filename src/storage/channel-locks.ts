import type { Locks } from "./visit-lock.ts";

/** How often the holder of a lock is asked for a sign of life, twice: it may be busy, or slowed down in the background. */
const PATIENCE_MS = 1500;

const THIS_TAB = `${Date.now()}-${Math.random()}`;

/**
 * Stands in for Web Locks in a browser that has none (an address without https): the tabs elect over a channel who
 * holds a lock, which takes some 0.3 s. Whoever holds it also leaves a word of that in `localStorage`: to a tab that asks
 * whether the lock is free, a holder too busy to answer is no free lock. A tab that crashes, or closes, is missed after some
 * seconds by one that stands in line. The code is fetched when it is needed. Rejects when the browser has no channels either.
 */
export const channelLocks: Locks = {
  async request(name, { ifAvailable = false, signal }, callback) {
    const { BroadcastChannel, createLeaderElection } = await import("broadcast-channel");
    if (ifAvailable && isClaimedElsewhere(name)) return callback(null);
    const channel = new BroadcastChannel(name, { type: "native", webWorkerSupport: false });
    const election = createLeaderElection(channel, ifAvailable ? {} : { responseTime: PATIENCE_MS });
    let withdraw: (() => void) | undefined;
    try {
      if (!ifAvailable) await Promise.race([election.awaitLeadership(), abortOf(signal)]);
      else if (!(await election.applyOnce())) return await callback(null);
      withdraw = claim(name);
      return await callback({ name, mode: "exclusive" });
    } finally {
      withdraw?.();
      await election.die();
      await channel.close();
    }
  },
};

/** Leaves the word that this tab holds the lock, until the answer is called or the page is left. */
function claim(name: string): () => void {
  function withdraw(): void {
    window.removeEventListener("pagehide", withdraw);
    withClaims((claims) => {
      if (claims.getItem(name) === THIS_TAB) claims.removeItem(name);
    });
  }
  withClaims((claims) => claims.setItem(name, THIS_TAB));
  window.addEventListener("pagehide", withdraw);
  return withdraw;
}

function isClaimedElsewhere(name: string): boolean {
  const holder = withClaims((claims) => claims.getItem(name)) ?? null;
  return holder !== null && holder !== THIS_TAB;
}

/** Undefined where the browser refuses its storage, or has no room in it: the election alone decides then. */
function withClaims<Outcome>(work: (claims: Storage) => Outcome): Outcome | undefined {
  try {
    return work(window.localStorage);
  } catch {
    return undefined;
  }
}

/** Never fulfilled; rejects when the request is called off. */
function abortOf(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

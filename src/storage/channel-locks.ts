import type { Locks } from "./visit-lock.ts";

/**
 * Stands in for Web Locks in a browser that has none (an address without https): the tabs elect over a channel who
 * holds a lock, which takes some 0.3 s. A tab that crashes is missed after some seconds. Its code is fetched when it is
 * needed. Rejects when the browser has no channels either.
 */
export const channelLocks: Locks = {
  async request(name, { ifAvailable = false, signal }, callback) {
    const { BroadcastChannel, createLeaderElection } = await import("broadcast-channel");
    const channel = new BroadcastChannel(name, { type: "native", webWorkerSupport: false });
    const election = createLeaderElection(channel);
    try {
      if (!ifAvailable) await Promise.race([election.awaitLeadership(), abortOf(signal)]);
      else if (!(await election.applyOnce())) return await callback(null);
      return await callback({ name, mode: "exclusive" });
    } finally {
      await election.die();
      await channel.close();
    }
  },
};

/** Never fulfilled; rejects when the request is called off. */
function abortOf(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

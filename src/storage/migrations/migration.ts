import type { Transaction } from "dexie";

/** One released shape of the database. Never edited after its release: a change of shape is the next migration. */
export type Migration = {
  readonly version: number;
  /** Dexie's words: primary key first, then indexes; null removes a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites rows of the version before. Awaits nothing but the database. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
};

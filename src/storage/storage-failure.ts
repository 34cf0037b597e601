import type { StorageFailure, Watched } from "../domain/ports.ts";
import { fail, succeed, type Result } from "../lib/result.ts";

/** Thrown inside a transaction to undo it: what is stored is not what the writer had read. */
export class ConflictError extends Error {}

/** Thrown inside a transaction to undo it: a signed visit is never written again. */
export class SignedError extends Error {}

export const NEWER_DATABASE: StorageFailure = {
  kind: "newer-database",
  message: "A newer Tautband has been used on this device. Reload this page to get it; nothing is written until then.",
};
export const UPDATED_ELSEWHERE: StorageFailure = {
  kind: "newer-database",
  message: "Tautband was updated in another tab. Reload this page to go on.",
};
export const BLOCKED_BY_OTHER_TABS: StorageFailure = {
  kind: "refused",
  message:
    "Tautband was updated, but another tab still shows the old one. Close the other tabs, then reload this page.",
};
export const DATA_CLEARED: StorageFailure = {
  kind: "closed",
  message:
    "The data of this site was cleared while Tautband was open. Save a copy of what is on screen before you reload.",
};
export const CLOSED: StorageFailure = {
  kind: "closed",
  message: "The connection to the stored records was lost. Reload this page to go on.",
};
export const NO_DATABASE: StorageFailure = {
  kind: "refused",
  message: "This browser does not let Tautband store anything. Allow site data, or leave the private window.",
};
const FULL: StorageFailure = {
  kind: "full",
  message: "There is no room left on this device. Free some space.",
};

/** The error and those that it wraps, outermost first. Dexie keeps the browser's error in `inner` and `failures`. */
function* errorChain(error: unknown, depth = 0): Generator<{ readonly name: string; readonly message: string }> {
  if (!(error instanceof Error || error instanceof DOMException) || depth > 4) return;
  yield error;
  if ("inner" in error) yield* errorChain(error.inner, depth + 1);
  if ("failures" in error && Array.isArray(error.failures)) yield* errorChain(error.failures[0], depth + 1);
}

/** What a thrown database error means for the clinician. */
export function errorToFailure(error: unknown): StorageFailure {
  if (error instanceof ConflictError) return { kind: "conflict", message: error.message };
  if (error instanceof SignedError) return { kind: "signed", message: error.message };
  const chain = [...errorChain(error)];
  const has = (...names: readonly string[]): boolean => chain.some(({ name }) => names.includes(name));
  const says = (words: string): boolean => chain.some(({ message }) => message.includes(words));
  // A full disk in Chromium is an AbortError around a DataError, never a QuotaExceededError.
  if (has("QuotaExceededError") || says("Failed to write blobs")) return FULL;
  if (has("VersionError")) return NEWER_DATABASE;
  // Before "refused": Dexie wraps whatever made it close.
  if (has("SecurityError", "InvalidStateError", "MissingAPIError")) return NO_DATABASE;
  // Safari after a tablet slept: "Connection to Indexed Database server lost", an UnknownError.
  if (has("DatabaseClosedError") || says("Indexed Database server lost")) return CLOSED;
  const detail = chain.at(-1)?.message ?? String(error);
  return { kind: "unknown", message: `The stored records could not be reached: ${detail}` };
}

/** A record asked for by itself; a damaged one is a failure, never a missing one. */
export function demandReadable<Value>(read: Watched<Value>): Result<Value, StorageFailure> {
  const [damaged] = read.damaged;
  if (damaged === undefined) return succeed(read.value);
  const message = `This record is damaged and cannot be shown (${damaged.problem}).`;
  return fail({ kind: "unknown", message, damaged });
}

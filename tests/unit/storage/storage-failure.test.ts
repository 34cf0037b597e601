import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { ConflictError, errorToFailure } from "../../../src/storage/storage-failure.ts";

describe("what a database error means for the clinician", () => {
  test.each([
    ["full", new DOMException("", "QuotaExceededError")],
    ["full", new Dexie.QuotaExceededError("")],
    ["full", new Dexie.AbortError("x", new DOMException("", "QuotaExceededError"))],
    ["full", new Dexie.AbortError("x", new DOMException("Failed to write blobs (IOError)", "DataError"))],
    ["full", new DOMException("Failed to write blobs (IOError)", "DataError")],
    ["full", new Dexie.BulkError("", [new Dexie.QuotaExceededError("")])],
    ["refused", new DOMException("", "SecurityError")],
    ["refused", new Dexie.InvalidStateError("")],
    ["refused", new Dexie.MissingAPIError("")],
    ["refused", new Dexie.DatabaseClosedError("x", new DOMException("", "SecurityError"))],
    ["newer-database", new Dexie.VersionError("")],
    ["closed", new Dexie.DatabaseClosedError("")],
    ["closed", new Dexie.UnknownError("Connection to Indexed Database server lost. Refresh the page to try again")],
    ["conflict", new ConflictError("Changed in another tab")],
    ["unknown", new Dexie.AbortError("")],
    ["unknown", new Error("Something else")],
    ["unknown", "not even an error"],
  ])("%s: %s", (kind, error) => {
    const failure = errorToFailure(error);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/^[A-Z].*[^ ]$/);
  });

  test("errors that hold each other end", () => {
    const error: Error & { inner?: Error } = new Error("round and round");
    error.inner = error;
    expect(errorToFailure(error).kind).toBe("unknown");
  });
});

import type { Brand } from "../lib/brand.ts";

export type PatientId = Brand<string, "PatientId">;
export type VisitId = Brand<string, "VisitId">;
export type MarkId = Brand<string, "MarkId">;

/** Makes opaque ids that are unique across devices. Passed in, so that the pure folders stay deterministic. */
export type IdMaker = () => string;

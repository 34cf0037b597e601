import type { Brand } from "../lib/brand.ts";

export type PatientId = Brand<string, "PatientId">;
export type VisitId = Brand<string, "VisitId">;
export type MarkId = Brand<string, "MarkId">;
export type TreatmentId = Brand<string, "TreatmentId">;
export type RecipeId = Brand<string, "RecipeId">;
export type ClinicianId = Brand<string, "ClinicianId">;

/** Makes opaque ids that are unique across devices. Passed in, so that the pure folders stay deterministic. */
export type IdMaker = () => string;

// Here and nowhere else text becomes an id: from an `IdMaker`, an address or a file.

export function toPatientId(text: string): PatientId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as PatientId;
}

export function toVisitId(text: string): VisitId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as VisitId;
}

export function toMarkId(text: string): MarkId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as MarkId;
}

export function toTreatmentId(text: string): TreatmentId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as TreatmentId;
}

export function toRecipeId(text: string): RecipeId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as RecipeId;
}

export function toClinicianId(text: string): ClinicianId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return text as ClinicianId;
}

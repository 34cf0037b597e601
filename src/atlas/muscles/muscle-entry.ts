/** How deep a muscle lies: 1 under the skin, 2 under one other muscle, 3 under two or on the bone. */
type MuscleLayer = 1 | 2 | 3;

/** Where a hand reaches it. "internal" needs an approach from inside and is never proposed from the skin alone. */
export type PalpatedFrom = "anterior" | "posterior" | "lateral" | "medial" | "plantar" | "dorsal" | "internal";

export type MuscleRegion =
  | "head"
  | "neck"
  | "shoulder"
  | "arm"
  | "hand"
  | "trunk"
  | "pelvis"
  | "thigh"
  | "leg"
  | "foot";

/** A muscle, or a part of one that refers pain differently, as authored. */
export type MuscleEntry = {
  /** That of domain/muscle-names.ts where it is one of its 139; a part has an id of its own. */
  readonly id: string;
  readonly name: string;
  readonly latinName: string;
  readonly synonyms: readonly string[];
  /** Number in the Foundational Model of Anatomy, where it is known for certain. */
  readonly fma?: number;
  /** The id in domain/muscle-names.ts under which a record names it. */
  readonly muscle: string;
  readonly region: MuscleRegion;
  readonly origin: string;
  readonly insertion: string;
  readonly action: string;
  readonly innervation: string;
  readonly layer: MuscleLayer;
  /** From the skin to the muscle where it is palpated, in a lean adult; rough. Source PR: worked out here. */
  readonly depthMm: number;
  readonly palpatedFrom: PalpatedFrom;
  /** Where it lies under the skin of the right side: authoring/README.md has the grammar. */
  readonly outline: string;
  /** Codes of knowledge-sources.data.ts, for the attachments first. */
  readonly sources: readonly string[];
};

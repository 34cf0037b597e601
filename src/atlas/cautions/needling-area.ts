/** A part of the skin under which a needle can meet a lung, a kidney or a great vessel. */
export type NeedlingArea = {
  /** Kebab case, as the rules name it. */
  readonly id: string;
  readonly name: string;
  /** The right side, in the grammar of ../authoring/README.md; landmarks and the points of the regions. */
  readonly outline: string;
  /** Code of knowledge-sources.data.ts for the outline; DRAWN_HERE where it is left out. */
  readonly source?: string;
};

import type { Place } from "../place.ts";

/** A named point of the skin over something that a hand can find. The right one, or the one on the midline. */
export type Landmark = {
  /** Kebab case, as the outlines of muscles, regions and referral patterns name it. */
  readonly id: string;
  readonly name: string;
  /** In template mm, on the skin (within 2 mm). */
  readonly place: Place;
  /** How to find it, in words. */
  readonly definition: string;
  /** Code of knowledge-sources.data.ts. */
  readonly source: string;
};

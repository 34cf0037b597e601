import type { ZoneSide } from "../../domain/zone-facts.ts";
import { capitalize } from "../../domain/view-names.ts";

/** The patient's side in words. It follows from the place, and is changed by moving the mark. */
export function SideFact({ side }: { readonly side: ZoneSide }) {
  return (
    <>
      <dt>Side</dt>
      <dd>{side === "left" || side === "right" ? `Patient's ${side}` : capitalize(side)}</dd>
    </>
  );
}

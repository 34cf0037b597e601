/** A ref for what opens in a list: on a phone its answers would lie below the edge. */
export function scrollToSight(details: HTMLElement | null): void {
  details?.scrollIntoView({ block: "nearest" });
}

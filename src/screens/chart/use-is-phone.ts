import { useMediaQuery } from "../../ui/use-media-query.ts";

/** The inspector comes from below and the tools lie at the bottom. As in the style sheets. */
const PHONE = "(max-width: 40rem)";

export function useIsPhone(): boolean {
  return useMediaQuery(PHONE);
}

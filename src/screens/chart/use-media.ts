import { useCallback, useSyncExternalStore } from "react";

/** The inspector comes from below and the tools lie at the bottom. As in the style sheets. */
export const PHONE = "(max-width: 40rem)";

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

import { useEffect, useState } from "react";

type Unloaded = { readonly load: () => Promise<unknown> };

const notLoaded = new Set<Unloaded>();
const wantedAtStart = new Set<Promise<unknown>>();

/** How to load, ahead of its need, each piece of code that was not needed yet. */
export function codeNotLoaded(): readonly Unloaded[] {
  return [...notLoaded];
}

/** Fulfilled when what the app's first screen is known to need is loaded, or can't be had. */
export async function firstCodeLoaded(): Promise<void> {
  await Promise.allSettled(wantedAtStart);
  wantedAtStart.clear();
}

/**
 * Code that is loaded when it is first needed, as a hook: null until it is there. The hook may be told that it is not
 * needed yet. Not React.lazy: after a Suspense fallback React holds back what follows for up to 300 ms, which every cold
 * start would wait for. A load that fails meets the error screen.
 * @param isWantedNow the first screen needs it for sure: it is loaded while React gets ready
 */
export function loadCode<Code>(load: () => Promise<Code>, isWantedNow: boolean): (isNeeded?: boolean) => Code | null {
  let loading: Promise<Code> | null = null;
  let loaded: { readonly code: Code } | null = null;

  async function loadOnce(): Promise<{ readonly code: Code }> {
    loading ??= load();
    try {
      loaded = { code: await loading };
      notLoaded.delete(unloaded);
      return loaded;
    } catch (error) {
      // The next time it is needed it is tried again.
      loading = null;
      throw error;
    }
  }

  const unloaded: Unloaded = { load: loadOnce };
  notLoaded.add(unloaded);
  // A failure is met again, and shown, when the code is needed.
  if (isWantedNow) wantedAtStart.add(loadOnce());

  return function useCode(isNeeded = true) {
    const [ready, setReady] = useState(() => loaded);
    useEffect(() => {
      if (ready !== null || !isNeeded) return undefined;
      let isShown = true;
      loadOnce().then(
        (found) => isShown && setReady(found),
        (error: unknown) => {
          // Thrown while rendering, where the error screen catches it.
          if (isShown) setReady(() => raise(error));
        },
      );
      return () => {
        isShown = false;
      };
    }, [ready, isNeeded]);
    return ready === null ? null : ready.code;
  };
}

function raise(error: unknown): never {
  throw error;
}

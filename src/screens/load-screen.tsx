import { type ComponentType, useEffect, useState } from "react";

/**
 * A screen whose code is loaded when it is first shown. Not React.lazy: after a Suspense fallback React holds back what
 * follows for up to 300 ms, which every cold start would wait for. A load that fails meets the error screen.
 * @param isWantedNow the address asks for it already: it is loaded while React gets ready
 */
export function loadScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isWantedNow: boolean,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;

  async function loadOnce(): Promise<ComponentType<Props>> {
    loading ??= load();
    try {
      loaded = await loading;
      return loaded;
    } catch (error) {
      // The next time the screen is shown it is tried again.
      loading = null;
      throw error;
    }
  }

  // A failure is met again, and shown, when the screen is.
  if (isWantedNow) loadOnce().catch(() => {});

  return function LoadedScreen(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    useEffect(() => {
      if (Screen !== null) return undefined;
      let isShown = true;
      loadOnce().then(
        (screen) => isShown && setScreen(() => screen),
        (error: unknown) => {
          // Thrown while rendering, where the error screen catches it.
          if (isShown) setScreen(() => raise(error));
        },
      );
      return () => {
        isShown = false;
      };
    }, [Screen]);
    return Screen === null ? null : <Screen {...props} />;
  };
}

function raise(error: unknown): never {
  throw error;
}

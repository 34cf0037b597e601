import type { ComponentType, ReactNode } from "react";
import { loadCode } from "./load-code.ts";

/**
 * A screen whose code is loaded when it is first shown.
 * @param isWantedNow the address asks for it already: it is loaded while React gets ready
 * @param meanwhile what holds its place until then
 */
export function loadScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isWantedNow: boolean,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const useScreen = loadCode(load, isWantedNow);
  return function LoadedScreen(props: Props) {
    const Screen = useScreen();
    return Screen === null ? meanwhile : <Screen {...props} />;
  };
}

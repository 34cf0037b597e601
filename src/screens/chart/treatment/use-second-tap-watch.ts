import { useRef } from "react";

/** Taps on one button closer together than this are one of a hand that trembles. */
const SECOND_TAP_MS = 500;

/** Whether a tap on a button, told by its name, comes so soon after the last that it was not meant: it would record a second dose. */
export function useSecondTapWatch(): (name: string) => boolean {
  const last = useRef({ name: "", at: 0 });
  return (name) => {
    const at = performance.now();
    const isSecond = name === last.current.name && at - last.current.at < SECOND_TAP_MS;
    last.current = { name, at };
    return isSecond;
  };
}

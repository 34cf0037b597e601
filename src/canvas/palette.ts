import type { SignInk } from "../export/marks/signs.ts";
import { FIGURE_TONES, type FigureTones } from "./figure-tones.ts";

/** Every color that the canvas draws with, read from the design system's tokens, so that there is one source of them. */
export type CanvasPalette = {
  readonly sheet: string;
  readonly figure: FigureTones;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly ghost: string;
  readonly signs: Readonly<Record<SignInk, string>>;
  readonly fontFamily: string;
};

export function readPalette(element: Element): CanvasPalette {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string): string => style.getPropertyValue(name).trim() || fallback;
  return {
    sheet: token("--color-sheet", "#fbf9f5"),
    figure: FIGURE_TONES[style.colorScheme === "dark" ? "dark" : "light"],
    ink: token("--color-ink", "#24201b"),
    inkSoft: token("--color-ink-soft", "#575046"),
    accent: token("--color-accent", "#0b6b6a"),
    onAccent: token("--color-on-accent", "#ffffff"),
    ghost: token("--color-ghost", "#8d8375"),
    signs: {
      point: token("--color-mark", "#24201b"),
      quiet: token("--color-clear", "#6b655c"),
      paper: token("--color-mark-halo", "#fffdf9"),
      referral: token("--color-referral", "#c4321f"),
      "own-pain": token("--color-own-pain", "#2b5cb8"),
    },
    fontFamily: token("--font-family", "system-ui, sans-serif"),
  };
}

/** Calls back when the system or the person changes between light and dark. */
export function watchTheme(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(listener);
  system.addEventListener("change", listener);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", listener);
    chosen.disconnect();
  };
}

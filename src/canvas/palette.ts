import type { SignInk } from "../export/signs.ts";

/** Every color that the canvas draws with, read from the design system's tokens, so that there is one source of them. */
export type CanvasPalette = {
  readonly sheet: string;
  readonly figure: string;
  readonly figureLine: string;
  readonly figureShade: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly ghost: string;
  readonly signs: Readonly<Record<SignInk, string>>;
  readonly fontFamily: string;
  readonly isDark: boolean;
};

export function readPalette(element: Element): CanvasPalette {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string): string => style.getPropertyValue(name).trim() || fallback;
  return {
    sheet: token("--color-sheet", "#fbf9f5"),
    figure: token("--color-figure", "#f3e8da"),
    figureLine: token("--color-figure-line", "#7d6f60"),
    figureShade: token("--color-figure-shade", "#a88f76"),
    ink: token("--color-ink", "#24201b"),
    inkSoft: token("--color-ink-soft", "#575046"),
    accent: token("--color-accent", "#0b6b6a"),
    ghost: token("--color-ghost", "#8d8375"),
    signs: {
      point: token("--color-mark", "#24201b"),
      quiet: token("--color-clear", "#6b655c"),
      paper: token("--color-mark-halo", "#fffdf9"),
      referral: token("--color-referral", "#c4321f"),
      "own-pain": token("--color-own-pain", "#2b5cb8"),
    },
    fontFamily: token("--font-family", "system-ui, sans-serif"),
    isDark: style.colorScheme === "dark",
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

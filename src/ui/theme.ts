const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Where the choice is remembered: `localStorage`, or nothing at all where the browser refuses it. */
export type ThemeMemory = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "tautband-theme";

/** The remembered choice; "system" when there is none, or none can be read. */
export function readTheme(memory: ThemeMemory | null): Theme {
  try {
    const stored = memory?.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** Remembers the choice where that is possible; without memory it lasts until the app is closed. */
export function rememberTheme(memory: ThemeMemory | null, theme: Theme): void {
  try {
    if (theme === "system") memory?.removeItem(KEY);
    else memory?.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing: the choice still holds for now.
  }
}

/** Makes a theme hold for the page: see tokens.css. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

/** The browser's own memory; null where asking for it alone is an error (storage refused). */
export function findThemeMemory(): ThemeMemory | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");

type Theme = ReadonlyMap<string, string>;

function readBlock(start: string): Theme {
  const from = css.indexOf(start);
  const block = css.slice(css.indexOf("{", from + start.length - 1) + 1, css.indexOf("}", from));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

const light = readBlock(":root {");
const darkBySystem = readBlock(':root:not([data-theme="light"]) {');
const darkByChoice = readBlock(':root[data-theme="dark"] {');
const THEMES = [
  ["light", light],
  ["dark", new Map([...light, ...darkByChoice])],
] as const;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((pair) => {
    const channel = parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(theme: Theme, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(theme.get(`--color-${name}`) ?? ""));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ["sheet", "surface", "sunken", "hover"] as const;

const WORDS: readonly (readonly [ink: string, ground: string])[] = [
  ...["ink", "ink-soft", "ink-faint", "accent", "danger"].flatMap((ink) =>
    ["sheet", "surface", "hover"].map((ground) => [ink, ground] as const),
  ),
  ["ink", "pressed"],
  ["ink-soft", "sunken"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-accent", "accent-pressed"],
  ["on-accent-soft", "accent-soft"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
  ["on-danger-soft", "danger-soft"],
  ["on-warning-soft", "warning-soft"],
  ["sheet", "ink"],
];

const SHAPES: readonly (readonly [shape: string, ground: string])[] = [
  ...GROUNDS.map((ground) => ["line-strong", ground] as const),
  ...GROUNDS.map((ground) => ["focus", ground] as const),
  ["good", "sheet"],
  ["warning-line", "sheet"],
  ["figure-line", "figure"],
  ["mark", "figure"],
  ["mark", "mark-halo"],
  ["referral", "figure"],
  ["own-pain", "figure"],
  ["clear", "figure"],
  ["referral", "sheet"],
  ["own-pain", "sheet"],
];

describe.each(THEMES)("the %s theme", (_name, theme) => {
  it.each(WORDS)("keeps %s readable on %s (4.5 to 1)", (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("keeps %s visible on %s (3 to 1)", (shape, ground) => {
    expect(contrast(theme, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("the dark theme", () => {
  it("is the same by the system's wish and by choice", () => {
    expect([...darkBySystem]).toEqual([...darkByChoice]);
  });

  it("has a value of its own for every color", () => {
    const colors = [...light.keys()].filter((name) => name.startsWith("--color-"));
    expect([...darkByChoice.keys()].filter((name) => name.startsWith("--color-"))).toEqual(colors);
  });
});

import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { ChoiceGroup } from "../../../src/ui/choice-group.tsx";
import { TextArea } from "../../../src/ui/text-field.tsx";
import { ToggleChips } from "../../../src/ui/toggle-chips.tsx";
import "../../../src/ui/tokens.css";

let root: Root | null = null;

afterEach(() => {
  flushSync(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
});

const CHOICES = [
  { value: "active", label: "Active" },
  { value: "latent", label: "Latent" },
];

/** The fields of a mark in a visit that is only read. */
function showRecord(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
  const element = document.createElement("div");
  document.body.append(element);
  root = createRoot(element);
  const nothing = (): void => {};
  flushSync(() =>
    root?.render(
      <>
        <ChoiceGroup label="Class" choices={CHOICES} value="active" onChange={nothing} isDisabled />
        <ToggleChips label="Quality" choices={CHOICES} values={["active"]} onChange={nothing} isDisabled />
        <TextArea label="Note" value="Deep" onChange={nothing} isDisabled />
      </>,
    ),
  );
}

it.each(["light", "dark"])("what was chosen and written can be read where nothing may be changed: %s", (theme) => {
  showRecord(theme);
  const fields = [...document.querySelectorAll<HTMLElement>("[data-selected], textarea")];
  expect(fields).toHaveLength(3);
  for (const field of fields) {
    const { color, backgroundColor, opacity } = getComputedStyle(field);
    expect(opacity).toBe("1");
    expect(contrast(color, backgroundColor), `contrast of ${field.textContent}`).toBeGreaterThanOrEqual(4.5);
  }
});

/** Of two colors in the form "rgb(1, 2, 3)". Source: WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

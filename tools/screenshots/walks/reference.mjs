// What is looked up between patients, and the settings.

/** @type {import("../states.mjs").State[]} */
export const REFERENCE = [
  {
    name: "reference",
    start: "new app",
    at: "#/reference",
    act: ({ page }) => page.getByRole("region", { name: "Neck" }).waitFor(),
  },
  { name: "reference-nothing-found", act: ({ page }) => page.getByRole("searchbox").fill("zzz") },
  {
    name: "reference-pain-areas",
    start: "new app",
    at: "#/reference/pain",
    act: ({ page }) => page.getByText(/^Tap the body where it hurts/).waitFor(),
  },
  {
    name: "reference-pain-area",
    start: "new app",
    at: "#/reference/pain/lower-low-back",
    act: ({ page }) => page.getByRole("heading", { name: /^Low back/ }).waitFor(),
  },
  {
    name: "reference-muscle",
    start: "new app",
    at: "#/reference/infraspinatus",
    act: ({ page }) => page.getByRole("figure").first().waitFor(),
  },
  {
    name: "reference-muscle-sources",
    act: async ({ button, bringUp }) => {
      await button(/^Sources/).click();
      await bringUp(button(/^Sources/));
    },
  },
  { name: "reference-handout", act: ({ page }) => page.emulateMedia({ media: "print" }) },
];

/** @type {import("../states.mjs").State[]} */
export const SETTINGS = [
  {
    name: "settings",
    start: "new app",
    at: "#/settings",
    act: ({ page }) => page.getByRole("heading", { name: "Settings" }).waitFor(),
  },
  { name: "settings-clinician-form", act: ({ button }) => button("Add a clinician").click() },
  {
    name: "settings-clinicians",
    start: "clinicians",
    act: ({ page }) => page.getByRole("list", { name: "Clinicians" }).waitFor(),
  },
  { name: "settings-clinician-edit", act: ({ button }) => button(/^Edit Ada/).click() },
  {
    name: "settings-rules",
    start: "new app",
    at: "#/settings",
    act: async ({ button, bringUp }) => {
      await button("The rules").click();
      await button(/^Dose limits/).waitFor();
      await bringUp(button("The rules"));
    },
  },
  {
    name: "settings-rules-doses",
    act: async ({ button, bringUp }) => {
      await button(/^Dose limits/).click();
      await bringUp(button(/^Dose limits/));
    },
  },
  {
    name: "settings-rules-codes",
    act: async ({ button, bringUp }) => {
      await button(/^Codes/).click();
      await bringUp(button(/^Codes/));
    },
  },
  {
    name: "settings-rules-cautions",
    act: async ({ button, bringUp }) => {
      await button(/^Where a needle needs care/).click();
      await bringUp(button(/^Where a needle needs care/));
    },
  },
  {
    name: "settings-wording",
    start: "new app",
    at: "#/settings",
    act: async ({ button, textbox, bringUp }) => {
      await button("The sentences").click();
      await button(/^Plan/).click();
      await bringUp(textbox("Follow up"));
    },
  },
  {
    name: "settings-end",
    start: "new app",
    at: "#/settings",
    act: ({ page }) => page.getByRole("heading").last().scrollIntoViewIfNeeded(),
  },
];

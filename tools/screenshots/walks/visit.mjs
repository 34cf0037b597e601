// The parts of a visit beside the chart: its exam, its note, its signature and its journal.

const opened = async ({ page }) => page.getByRole("navigation", { name: "Parts of the visit" }).waitFor();

/** Shows on the screen what the printer would get. */
async function printHandout({ page, button }) {
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await button("Print handout").click();
  await page.locator(".chart-print-pages > svg").first().waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
}

/** @type {import("../states.mjs").State[]} */
export const VISIT = [
  {
    name: "visit",
    start: "empty visit",
    at: "exam",
    act: ({ textbox }) => textbox("In the patient's words").waitFor(),
  },
  { name: "visit-pain", start: "visit to sign", at: "exam/pain", act: opened },
  { name: "visit-safety", start: "visit to sign", at: "exam/allergies", act: opened },
  { name: "visit-assessment", start: "visit to sign", at: "exam/assessment", act: opened },
  {
    name: "visit-home",
    start: "visit to sign",
    at: "exam",
    act: ({ page, bringUp }) => bringUp(page.getByRole("region", { name: "Home programme" })),
  },
  { name: "visit-handout", act: printHandout },
  { name: "visit-reading", start: "signed visit", at: "exam", act: opened },

  {
    name: "note",
    start: "visit to sign",
    at: "note",
    act: ({ page }) => page.getByRole("article", { name: "The note" }).waitFor(),
  },
  {
    name: "note-signed",
    start: "amended visit",
    at: "note",
    act: ({ page }) =>
      page
        .getByRole("article", { name: "The note" })
        .getByText(/^Signed by/)
        .first()
        .waitFor(),
  },

  {
    name: "sign-held-up",
    start: "treated visit",
    at: "sign",
    act: ({ page }) => page.getByRole("list", { name: "Holds up the signature" }).waitFor(),
  },
  {
    name: "sign-gaps",
    act: ({ page, bringUp }) => bringUp(page.getByRole("heading", { name: /^Missing/ })),
  },
  {
    name: "sign-checks",
    act: async ({ button, bringUp }) => {
      await button(/^To know/).click();
      await button(/^In order/).click();
      await button(/^Source/).click();
      await bringUp(button(/^To know/));
    },
  },
  {
    name: "sign-ready",
    start: "visit to sign",
    at: "sign",
    act: ({ button, bringUp }) => bringUp(button(/^Sign as/)),
  },
  { name: "sign-confirm", act: ({ button }) => button(/^Sign as/).click() },
  {
    name: "sign-nobody-yet",
    start: "sample visit",
    at: "sign",
    act: ({ link, bringUp }) => bringUp(link("Add a clinician")),
  },
  { name: "sign-who-charts", start: "visit to sign", at: "sign", act: ({ button }) => button(/^Charting: /).click() },
  {
    name: "sign-signed",
    start: "signed visit",
    at: "sign",
    act: ({ page }) =>
      page
        .getByText(/^Signed by/)
        .first()
        .waitFor(),
  },
  { name: "sign-amend", act: ({ button }) => button("Amend").click() },
  {
    name: "sign-enter-in-error",
    act: async ({ button }) => {
      await button("Cancel").click();
      await button("Entered in error").click();
    },
  },
  {
    name: "sign-amendment",
    start: "amendment",
    at: "sign",
    act: ({ page }) => page.getByRole("heading", { name: "Versions" }).waitFor(),
  },
  {
    name: "sign-amended",
    start: "amended visit",
    at: "sign",
    act: ({ page }) => page.getByRole("heading", { name: "Versions" }).waitFor(),
  },
  { name: "sign-original", act: ({ link }) => link(/^Version 1/).click() },
  {
    name: "sign-in-error",
    start: "visit in error",
    at: "sign",
    act: ({ page }) =>
      page
        .getByText(/^Entered in error, stated by/)
        .first()
        .waitFor(),
  },
  {
    name: "sign-journal",
    start: "amended visit",
    at: "sign/journal",
    act: ({ page }) => page.getByRole("list", { name: "Journal" }).waitFor(),
  },

  { name: "chart-signed", start: "signed visit", at: "chart", act: ({ chartIsOpen }) => chartIsOpen() },
  { name: "chart-signed-point", act: ({ pickMark }) => pickMark(/^1, /) },
  { name: "chart-amendment", start: "amendment", act: ({ chartIsOpen }) => chartIsOpen() },
  { name: "chart-in-error", start: "visit in error", at: "chart", act: ({ chartIsOpen }) => chartIsOpen() },
];

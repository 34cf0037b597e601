// The list of patients and the page of one.

/** The maps of the visits come last. */
const mapsAreDrawn = ({ page }) =>
  page.getByRole("article").first().locator("svg use").first().waitFor({ state: "attached" });

async function openForm({ page, button }, name) {
  await button(name).click();
  await page.getByRole("dialog").waitFor();
}

/** @type {import("../states.mjs").State[]} */
export const PATIENTS = [
  { name: "first-run", start: "new app", act: ({ button }) => button("New patient").waitFor() },
  { name: "patient-form", act: (hand) => openForm(hand, "New patient") },
  { name: "patient-form-errors", act: ({ button }) => button("Save").click() },

  { name: "patients", start: "many patients", act: ({ link }) => link(/^Marianne/).waitFor() },
  { name: "patients-found", act: ({ page }) => page.getByRole("searchbox").fill("mari") },
  {
    name: "patients-nobody-found",
    act: async ({ page }) => {
      await page.getByRole("searchbox").fill("Zachary");
      await page.getByText("Nobody found").waitFor();
    },
  },
  {
    name: "patients-archived",
    start: "many patients",
    act: async ({ choose, button }) => {
      await choose("Show", /^Archived/);
      await button("Restore").waitFor();
    },
  },
  { name: "patients-damaged", start: "damaged rows", at: "#/", act: ({ button }) => button("Save the row").waitFor() },

  { name: "patient", start: "sample patient", act: mapsAreDrawn },
  { name: "patient-edit", act: (hand) => openForm(hand, "Edit") },
  { name: "patient-menu", start: "sample patient", act: ({ button }) => button("More").click() },
  { name: "patient-first", start: "first visit to come", act: ({ page }) => page.getByText("No visits yet").waitFor() },
  { name: "patient-archived", start: "archived patient", act: ({ button }) => button("Restore patient").waitFor() },
  {
    name: "patient-discarded-visits",
    start: "discarded visits",
    act: async ({ button, bringUp }) => {
      await button(/^Discarded visits/).click();
      await bringUp(button(/^Discarded visits/));
    },
  },
  { name: "patient-damaged", start: "damaged rows", act: ({ button }) => button("Save the row").waitFor() },
  { name: "patient-signed", start: "amended visit", act: ({ link }) => link("Back to the patient").click() },
  { name: "patient-in-error", start: "visit in error", act: ({ link }) => link("Back to the patient").click() },
  { name: "patient-gone", start: "new app", at: "#/patients/none" },
  {
    name: "patient-file-refused",
    start: "sample patient",
    act: async ({ page }) => {
      const buffer = Buffer.from('{"format":"tautband-visit","version":1,"visit":{"ma');
      const file = { name: "visit.json", mimeType: "application/json", buffer };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.getByText("The file was not read").waitFor();
    },
  },
  {
    name: "patient-file-of-another",
    start: "sample visit",
    act: async ({ page, button, textbox, link, choose }) => {
      await button("Export").click();
      const download = page.waitForEvent("download");
      await button("Data (JSON)").click();
      const path = await (await download).path();
      await page.evaluate(() => (window.location.hash = "#/"));
      await button("New patient").click();
      await textbox("Name").fill("Marianne Feldmann");
      await choose("Figure", "Female");
      await button("Save").click();
      await link("Patients").waitFor();
      await page.locator('input[type="file"]').setInputFiles(path);
      await page.getByText("Is this the same person?").waitFor();
    },
  },
];

// The chart: the body, the marks, the tools and what lies around them.

/** @type {import("../states.mjs").State[]} */
export const CHART = [
  { name: "chart-reading", start: "sample visit", act: ({ chartIsOpen }) => chartIsOpen() },
  { name: "chart-usual", act: ({ button }) => button("Continue").click() },
  { name: "chart-marks", act: ({ openPanel }) => openPanel() },
  { name: "chart-point-selected", act: ({ pickMark }) => pickMark(/^1, /) },
  {
    name: "chart-muscles-open",
    act: async ({ page }) => {
      await page.getByRole("combobox", { name: "Muscle" }).fill("le");
      await page.getByRole("listbox").waitFor();
    },
  },
  {
    name: "chart-zone-selected",
    act: async ({ press, pickMark }) => {
      await press("Escape", "Escape");
      await pickMark(/^Referral zone/);
    },
  },
  { name: "chart-painting", act: ({ press }) => press("Escape", "b") },
  {
    name: "chart-export",
    start: "sample visit",
    act: async ({ page, button }) => {
      await button("Export").click();
      await page.getByRole("dialog").waitFor();
    },
  },

  { name: "chart-crowded", start: "crowded visit", act: ({ chartIsOpen }) => chartIsOpen() },
  { name: "chart-crowded-back", act: ({ press }) => press("2") },

  { name: "chart-empty", start: "empty visit", act: ({ chartIsOpen }) => chartIsOpen() },
  {
    name: "chart-two-taps",
    act: async ({ page, press, tapBody }) => {
      await press("2", "t");
      await tapBody(0.54, 0.26);
      await page.getByRole("toolbar", { name: "Muscles here" }).getByRole("button").first().waitFor();
    },
  },
  {
    name: "chart-place-by-name",
    start: "empty visit",
    act: async ({ page, button, chartIsOpen }) => {
      await chartIsOpen();
      await button("Place by muscle name").click();
      await page.getByRole("dialog").getByRole("searchbox").fill("trap");
    },
  },
  {
    name: "chart-find-source",
    start: "empty visit",
    act: async ({ page, button, press, chartIsOpen }) => {
      await chartIsOpen();
      await button("Find the source").click();
      await page.getByRole("combobox", { name: "Where it hurts" }).fill("anterior deltoid");
      await press("ArrowDown", "Enter");
      await page.getByRole("radio", { name: "Right" }).click();
      await page.getByRole("list", { name: "Muscles to palpate" }).getByRole("button").first().click();
    },
  },
  {
    name: "chart-ghost",
    start: "empty visit",
    act: async ({ page, openPanel, button, isPhone, chartIsOpen }) => {
      await chartIsOpen();
      await openPanel();
      await page.getByRole("region", { name: "Earlier visits" }).getByRole("button").first().click();
      if (isPhone) await button(/^Marks/).click();
    },
  },
];

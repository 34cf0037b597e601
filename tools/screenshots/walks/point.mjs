// The record of a point: what was found, what was done, and several points at once.

const findPresent = async ({ button }) => {
  for (const finding of ["Taut band", "Hypersensitive spot", "Familiar pain", "Jump sign"]) {
    await button(`${finding}: not tested`).click();
  }
};

/** @type {import("../states.mjs").State[]} */
export const POINT = [
  {
    name: "point-findings",
    start: "treated visit",
    act: async (hand) => {
      await hand.chartIsOpen();
      await hand.pickMark(/^1, /);
      await hand.unfold(/^Findings/);
      await findPresent(hand);
      await hand.bringUp(hand.button(/^Findings/));
    },
  },
  {
    name: "point-treatment",
    start: "treated visit",
    act: async ({ chartIsOpen, pickMark, button, unfold, bringUp }) => {
      await chartIsOpen();
      await pickMark(/^1, /);
      await unfold(/^Treatment/);
      await bringUp(button(/^Treatment/));
    },
  },
  {
    name: "point-treatment-details",
    act: async ({ button, bringUp }) => {
      await button("Details").click();
      await bringUp(button("Details"));
    },
  },
  {
    name: "point-injection-details",
    start: "treated visit",
    act: async ({ chartIsOpen, pickMark, button, unfold, bringUp }) => {
      await chartIsOpen();
      await pickMark(/^2, /);
      await unfold(/^Treatment/);
      await button("Details").click();
      await bringUp(button("Details"));
    },
  },
  {
    name: "point-treatments-menu",
    start: "treated visit",
    act: async ({ page, chartIsOpen, pickMark, unfold, button }) => {
      await chartIsOpen();
      await pickMark(/^3, /);
      await unfold(/^Treatment/);
      await button("Other").click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "points-several",
    start: "treated visit",
    act: async ({ chartIsOpen, openPanel, button }) => {
      await chartIsOpen();
      await openPanel();
      await button("Select all points").click();
    },
  },
  { name: "points-ticking", act: ({ button }) => button("Select several").click() },
];

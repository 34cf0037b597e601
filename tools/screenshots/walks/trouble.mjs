// What goes wrong, and how it is said.

/** A full disk, from now on: every write is refused. */
const fillDisk = (page) =>
  page.evaluate(() => {
    const refuse = () => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
  });

const refuseStorage = (context) =>
  context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("The user denied permission to access the database.", "SecurityError");
      },
    });
  });

/** @type {import("../states.mjs").State[]} */
export const TROUBLE = [
  {
    name: "trouble-save-failed",
    start: "empty visit",
    act: async ({ page, press, tapBody, chartIsOpen }) => {
      await chartIsOpen();
      await fillDisk(page);
      await press("2", "t");
      await tapBody(0.47, 0.3);
      await tapBody(0.53, 0.4);
      await page
        .getByRole("alert")
        .filter({ hasText: /not saved/ })
        .waitFor();
    },
  },
  {
    name: "trouble-leaving-unsaved",
    act: async ({ page, link }) => {
      await link("Back to the patient").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "trouble-unsaved-elsewhere",
    act: async ({ page, button }) => {
      await button("Leave").click();
      await page
        .getByRole("alert")
        .filter({ hasText: /not saved/ })
        .waitFor();
    },
  },
  {
    name: "trouble-second-tab",
    start: "treated visit",
    before: async (context, address) => {
      const first = await context.newPage();
      await first.goto(address);
      await first.getByText("Saved", { exact: true }).first().waitFor();
    },
    act: ({ page }) => page.getByText(/open in another tab/).waitFor(),
  },
  {
    name: "trouble-no-such-visit",
    start: "new app",
    at: "#/visits/none",
    act: ({ link }) => link("All patients").waitFor(),
  },
  {
    name: "trouble-storage-refused",
    start: "new app",
    before: refuseStorage,
    act: ({ page }) => page.getByRole("alert").first().waitFor(),
  },
  {
    name: "trouble-visit-without-storage",
    start: "new app",
    at: "#/visits/none",
    before: refuseStorage,
    act: ({ page }) => page.getByRole("alert").first().waitFor(),
  },
];

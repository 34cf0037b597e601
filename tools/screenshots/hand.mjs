/** Long enough for a slow machine; what has not come by then does not come. */
const PATIENCE_MS = 15_000;

/** What a person does on a page: by role and name, as the journeys in tests/e2e do it. */
export function createHand(page) {
  page.setDefaultTimeout(PATIENCE_MS);
  const isPhone = page.viewportSize().width < 600;
  const chart = page.getByRole("region", { name: "Body chart" });
  const marks = page.getByRole("list", { name: "Marks" });

  /** A whole word is the whole name; a pattern is a part of it. */
  const named = (role, name) => page.getByRole(role, { name, exact: true }).first();
  const button = (name) => named("button", name);
  const link = (name) => named("link", name);
  const textbox = (name) => named("textbox", name);

  async function press(...keys) {
    for (const key of keys) await page.keyboard.press(key);
  }

  async function chartIsOpen() {
    await chart.waitFor();
    await page.getByText("Saved", { exact: true }).first().waitFor();
  }

  /** Which parts of a point lie open is remembered from the one before. */
  async function unfold(name) {
    const part = button(name);
    if ((await part.getAttribute("aria-expanded")) === "false") await part.click();
  }

  /** On a phone the marks lie in a sheet that is closed at first. */
  async function openPanel() {
    if (isPhone) await unfold(/^Marks/);
  }

  async function pickMark(words) {
    await openPanel();
    await marks.getByRole("button", { name: words }).first().click();
  }

  /** @param x as a fraction of the chart's width @param y of its height */
  async function tapBody(x, y) {
    const box = await chart.boundingBox();
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  }

  /** A part of the visit: "Chart", "Visit", "Note", "Sign". */
  async function goToPart(name) {
    await page.getByRole("navigation", { name: "Parts of the visit" }).getByRole("link", { name, exact: true }).click();
  }

  /** One of a few, as a finger picks it: by its words. */
  async function choose(group, words) {
    await page.getByRole("radiogroup", { name: group }).getByText(words, { exact: true }).first().click();
  }

  /** To the upper edge of what scrolls. */
  async function bringUp(locator) {
    await locator.waitFor();
    await locator.evaluate((element) => element.scrollIntoView({ block: "start" }));
  }

  return {
    page,
    isPhone,
    chart,
    marks,
    button,
    link,
    textbox,
    press,
    chartIsOpen,
    openPanel,
    unfold,
    pickMark,
    tapBody,
    goToPart,
    choose,
    bringUp,
  };
}

import { expect, type Locator, type Page } from "@playwright/test";

/** The hand and the eyes of a clinician: everything goes through what the screen offers, by role and name. */
export function createClinic(page: Page) {
  const chart = page.getByRole("region", { name: "Body chart" });
  const marks = page.getByRole("list", { name: "Marks" });

  async function open(): Promise<void> {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "New patient" }).first()).toBeVisible();
  }

  async function addPatient(name: string, figure: "Female" | "Male" | "Child" = "Female"): Promise<void> {
    await page.getByRole("button", { name: "New patient" }).first().click();
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("radiogroup", { name: "Figure" }).getByText(figure, { exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
  }

  async function startVisit(): Promise<void> {
    await page.getByRole("button", { name: "New visit" }).first().click();
    await expect(chart).toBeVisible();
    await expectSaved();
  }

  async function openVisit(address: string): Promise<void> {
    await page.goto(address);
    await expect(chart).toBeVisible();
    await expectSaved();
  }

  const tool = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const mark = (words: string | RegExp): Locator => marks.getByRole("button", { name: words });
  const saved = page.locator("output:not([aria-busy=true])").getByText("Saved", { exact: true });
  const expectSaved = () => expect(saved).toBeVisible();

  /** A point of the chart, as fractions of its width and height. */
  async function pointAt(x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await chart.boundingBox();
    if (box === null) throw new Error("The chart is not on the screen");
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  }

  /** Goes to a view by its key: the body then stands in the middle of the chart. */
  async function goTo(key: "0" | "1" | "2" | "3" | "4" | "5"): Promise<void> {
    await page.keyboard.press(key);
  }

  async function tap(x: number, y: number): Promise<void> {
    const point = await pointAt(x, y);
    await page.mouse.click(point.x, point.y);
  }

  async function drag(path: readonly (readonly [number, number])[]): Promise<void> {
    const [first, ...rest] = path;
    if (first === undefined) return;
    const start = await pointAt(...first);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const [x, y] of rest) {
      const next = await pointAt(x, y);
      await page.mouse.move(next.x, next.y, { steps: 8 });
    }
    await page.mouse.up();
  }

  return {
    page,
    chart,
    marks,
    open,
    addPatient,
    startVisit,
    openVisit,
    tool,
    mark,
    goTo,
    expectSaved,
    pointAt,
    tap,
    drag,
  };
}

export type Clinic = ReturnType<typeof createClinic>;

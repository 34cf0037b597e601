import { expect, type Page } from "@playwright/test";
import type { Clinic } from "../support/clinic.ts";
import { test } from "../support/journey.ts";
import { amendVisit, expectAccessible, partOfVisit, readExportedPdf, signVisit } from "../support/record.ts";

const BEN = "Ben Sample, PT, DPT";

test.use({ start: "visit by Ben" });

/** One point on the back, with the muscle that is proposed first. */
async function chartAPoint(clinic: Clinic): Promise<{ readonly muscle: string }> {
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.47, 0.45);
  const chip = clinic.page.getByRole("toolbar", { name: "Muscles here" }).getByRole("button").first();
  const muscle = (await chip.innerText()).toLowerCase();
  await chip.click();
  await expect(clinic.mark(new RegExp(`^1, trigger point, ${muscle}, left`))).toBeVisible();
  return { muscle };
}

async function treat(page: Page, recipe: string): Promise<void> {
  await page.getByRole("button", { name: /^Treatment/ }).click();
  await page.getByRole("group", { name: "Treat this point" }).getByRole("button", { name: recipe }).click();
}

/** One tap each: not tested becomes present. */
async function findPresent(page: Page, findings: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: /^Findings/ }).click();
  for (const finding of findings) {
    await page.getByRole("button", { name: `${finding}: not tested` }).click();
    await expect(page.getByRole("button", { name: `${finding}: present` })).toBeVisible();
  }
}

/** What the clinic asks before a needle, on the page of the visit. */
async function askBeforeNeedling(page: Page): Promise<void> {
  await partOfVisit(page, "Visit").click();
  await page.getByRole("textbox", { name: "In the patient's words" }).fill("Deep ache in the buttock when sitting");
  const before = page.getByRole("region", { name: "Before treatment" });
  await before.getByRole("radiogroup", { name: "Consent" }).getByText("Verbal").click();
  await before.getByRole("radiogroup", { name: "Contraindications" }).getByText("None found").click();
}

const note = (page: Page) => page.getByRole("article", { name: "The note" });

test("a dry needling visit is held up until the needle is out, then signed, told in note and PDF, and amended", async ({
  clinic,
  page,
}) => {
  const { muscle } = await chartAPoint(clinic);
  await findPresent(page, ["Taut band", "Hypersensitive spot", "Familiar pain"]);
  await page.getByRole("button", { name: /^Suggested: active/i }).click();
  await expect(clinic.mark(/^1, active trigger point/)).toBeVisible();
  await treat(page, "Dry needling, pistoning");
  await expectAccessible(page);
  await askBeforeNeedling(page);
  await clinic.expectSaved();

  await partOfVisit(page, "Sign").click();
  await expect(page.getByRole("list", { name: "Holds up the signature" })).toContainText("1 needle in");
  await expect(page.getByRole("button", { name: `Sign as ${BEN}` })).toBeDisabled();
  await page
    .getByRole("link", { name: /^Show point 1/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Needle is out" }).click();
  await clinic.expectSaved();
  await signVisit(page, BEN);

  await partOfVisit(page, "Note").click();
  await expect(note(page)).toContainText(`Left ${muscle}`);
  await expect(note(page)).toContainText("dry needling");
  await expect(note(page)).toContainText("Deep ache in the buttock when sitting");
  await expect(note(page)).toContainText(`Signed by ${BEN}`);
  const original = await note(page).innerText();
  const pdf = await readExportedPdf(page);
  expect(pdf).toContain(`Signed by ${BEN}`);
  expect(pdf).toMatch(/dry needling/i);

  await partOfVisit(page, "Sign").click();
  await amendVisit(page, "The class was wrong");
  await partOfVisit(page, "Chart").click();
  await clinic.mark(/^1, /).click();
  await page.getByRole("radiogroup", { name: "Class" }).getByText("Latent", { exact: true }).click();
  await clinic.expectSaved();
  await signVisit(page, BEN);
  await partOfVisit(page, "Note").click();
  await expect(note(page)).toContainText("latent");
  await expect(note(page)).toContainText("The class was wrong");

  await partOfVisit(page, "Sign").click();
  await page.getByRole("link", { name: /^Version 1, the original/ }).click();
  await partOfVisit(page, "Note").click();
  await expect(note(page)).toContainText(original.split("\n")[0] ?? "");
  await expect(note(page)).toContainText(", active");
});

test("a manual therapy visit tells hold, tolerance, release and minutes, and its units are counted", async ({
  clinic,
  page,
}) => {
  await chartAPoint(clinic);
  await page.getByRole("radiogroup", { name: "Pain on palpation" }).getByText("6", { exact: true }).click();
  await treat(page, "Pressure release, 60 s");
  await page.getByRole("button", { name: /^Gradual release/ }).click();
  await page.getByRole("radiogroup", { name: "Pain after" }).getByText("2", { exact: true }).click();
  await expect(clinic.mark(/treated by pressure release/)).toBeVisible();
  await partOfVisit(page, "Visit").click();
  await page.getByRole("radiogroup", { name: "Minutes of manual therapy" }).getByText("25", { exact: true }).click();
  await clinic.expectSaved();

  await partOfVisit(page, "Sign").click();
  await page.getByRole("button", { name: /^To know/ }).click();
  await expect(page.getByRole("region", { name: "Checks" })).toContainText("97140");
  await expectAccessible(page);
  await signVisit(page, BEN);

  await partOfVisit(page, "Note").click();
  await expect(note(page)).toContainText("60 s");
  await expect(note(page)).toContainText("gradual release");
  await expect(note(page)).toContainText("point 1 from 6 to 2 of 10");
  const pdf = await readExportedPdf(page);
  expect(pdf).toContain(`Signed by ${BEN}`);
  await page.reload();
  await expect(note(page)).toContainText(`Signed by ${BEN}`);

  await partOfVisit(page, "Sign").click();
  await amendVisit(page, "The minutes were wrong");
  await partOfVisit(page, "Visit").click();
  await page.getByRole("radiogroup", { name: "Minutes of manual therapy" }).getByText("40", { exact: true }).click();
  await clinic.expectSaved();
  await signVisit(page, BEN);
  await partOfVisit(page, "Note").click();
  await expect(note(page)).toContainText("Manual therapy: 40 minutes");
  await expect(note(page)).toContainText("The minutes were wrong");
});

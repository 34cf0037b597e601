import { expect, test } from "@playwright/test";
import { createClinic, type Clinic } from "./support/clinic.ts";

async function openChart(clinic: Clinic): Promise<void> {
  await clinic.open();
  await clinic.addPatient("Marianne Feldmann");
  await clinic.startVisit();
  await clinic.goTo("2");
}

test("a trigger point and its muscle are recorded by two taps", async ({ page }) => {
  const clinic = createClinic(page);
  await openChart(clinic);
  await clinic.tap(0.54, 0.26);
  const muscles = page.getByRole("toolbar", { name: "Muscles here" });
  await muscles.getByRole("button", { name: "Infraspinatus" }).click();
  await expect(clinic.mark("1, trigger point, infraspinatus, right")).toBeVisible();
  await clinic.expectSaved();
});

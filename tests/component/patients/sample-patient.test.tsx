import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { PatientsScreen } from "../../../src/screens/patients/patients-screen.tsx";
import { readBody } from "../../support/bodies.ts";
import { plainPlates } from "../../support/export-source.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

const BODY = readBody("female");
const PLATES = plainPlates(BODY);

function createWorld() {
  return createScreenWorld({}, { loadFigure: async () => ({ body: BODY, plates: PLATES }) });
}

describe("trying with a sample patient", () => {
  it("makes one fictional patient with four visits and opens its page", async () => {
    const user = userEvent.setup();
    const world = createWorld();
    renderScreen(world, <PatientsScreen />);
    await user.click(await screen.findByRole("button", { name: "Try with a sample patient" }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/patients\/made-/));
    const { patients, visits } = world.storage.contents();
    expect(patients).toHaveLength(1);
    expect(patients[0]?.isSample).toBe(true);
    expect(visits).toHaveLength(4);
  });

  it("leaves nothing behind when it can't be saved", async () => {
    const user = userEvent.setup();
    const world = createWorld();
    world.storage.failWrites({ kind: "full", message: "The disk is full." });
    renderScreen(world, <PatientsScreen />);
    await user.click(await screen.findByRole("button", { name: "Try with a sample patient" }));
    expect(await screen.findByText("The disk is full.", {})).toBeVisible();
    expect(world.storage.contents().patients).toHaveLength(0);
    expect(screen.getByRole("button", { name: "Try with a sample patient" })).toBeEnabled();
  });

  it("says so when the body can't be had", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld(), <PatientsScreen />);
    await user.click(await screen.findByRole("button", { name: "Try with a sample patient" }));
    expect(await screen.findByText(/could not be loaded/)).toBeVisible();
  });
});

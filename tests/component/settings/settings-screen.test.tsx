import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { SettingsScreen } from "../../../src/screens/settings/settings-screen.tsx";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
});

describe("settings", () => {
  it("change the theme at once and remember it", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("radio", { name: "As the system" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    expect(localStorage.getItem("tautband-theme")).toBe("dark");
    await user.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });

  it("say that the browser may clear the records, and ask again", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld();
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByText("Persistent storage is not granted.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText(/The browser refused again/)).toBeVisible();
    world.storage.setPersistenceAnswer(true);
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText("Persistent storage is granted.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Ask again" })).not.toBeInTheDocument();
  });

  it("say what the app is, and which body atlas it has", () => {
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByText(/is not medical advice/)).toBeVisible();
    expect(screen.getByText("Version 1")).toBeVisible();
    expect(screen.getByText(/MIT/)).toBeVisible();
  });

  it("offer damaged rows for saving", async () => {
    const user = userEvent.setup();
    const world = createScreenWorld();
    world.storage.addDamagedRow({ table: "patients", key: "bad", problem: "name: is missing", json: "{}" });
    renderScreen(world, <SettingsScreen />);
    await user.click(await screen.findByRole("button", { name: "Save the row" }));
    expect(world.savedFiles).toHaveLength(1);
  });
});

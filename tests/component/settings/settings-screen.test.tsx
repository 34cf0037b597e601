import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SettingsScreen } from "../../../src/screens/settings/settings-screen.tsx";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
  vi.unstubAllGlobals();
});

/** As a browser tells the pages of this tab, of which the last one is open. */
function comeFrom(...hashes: string[]): void {
  const entries = [...hashes, "#/settings"].map((hash, index) => ({ index, url: `http://localhost:3000/${hash}` }));
  vi.stubGlobal("navigation", { currentEntry: entries.at(-1), entries: () => entries });
}

describe("settings", () => {
  it("lead back to the visit from which they were opened", () => {
    comeFrom("#/", "#/visits/7/sign");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Back to the visit" })).toHaveAttribute("href", "#/visits/7/sign");
  });

  it("lead back to the patient from whose page they were opened", () => {
    comeFrom("#/patients/3");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Back to the patient" })).toHaveAttribute("href", "#/patients/3");
  });

  it("lead to the patients when they were opened first, or from elsewhere", () => {
    comeFrom();
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Patients" })).toHaveAttribute("href", "#/");
    cleanup();
    comeFrom("#/visits/7", "#/reference");
    renderScreen(createScreenWorld(), <SettingsScreen />);
    expect(screen.getByRole("link", { name: "Patients" })).toHaveAttribute("href", "#/");
  });

  it("say at once that the browser lets nothing be stored", async () => {
    const world = createScreenWorld();
    world.storage.failReads({ kind: "refused", message: "The browser refuses storage." });
    renderScreen(world, <SettingsScreen />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The browser refuses storage.");
  });

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

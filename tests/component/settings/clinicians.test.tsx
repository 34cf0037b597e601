import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BUILT_IN_SETTINGS } from "../../../src/domain/clinic-settings.ts";
import { Clinicians } from "../../../src/screens/settings/clinicians.tsx";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";
import { ADA, BEN, someClinician } from "../../support/signing-records.ts";

describe("clinicians of this device", () => {
  it("are added with name, credentials and initials; the first one charts from now on", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld(), <Clinicians />);
    const add = await screen.findByRole("button", { name: "Add a clinician" });
    await waitFor(() => expect(add).toBeEnabled());
    await user.click(add);
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(screen.getByText("Enter a name.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Dr. Ada Example");
    await user.type(screen.getByRole("textbox", { name: "Credentials" }), "MD");
    await user.click(screen.getByRole("button", { name: "Add" }));
    const row = await screen.findByRole("listitem");
    expect(row).toHaveTextContent("AE");
    expect(row).toHaveTextContent("Dr. Ada Example, MD");
    await waitFor(() => expect(row).toHaveTextContent("Charting now"));
  });

  it("are changed by one tap when somebody else charts", async () => {
    const user = userEvent.setup();
    const clinicians = [someClinician(ADA), someClinician(BEN)];
    renderScreen(
      createScreenWorld({ clinicians, settings: { ...BUILT_IN_SETTINGS, clinicianId: ADA.id } }),
      <Clinicians />,
    );
    await user.click(await screen.findByRole("button", { name: "Chart as Ben Beispiel" }));
    const chosen = await screen.findByRole("button", { name: "Chart as Ada Example, MD" });
    expect(chosen).toBeVisible();
    const [, ben] = within(screen.getByRole("list", { name: "Clinicians" })).getAllByRole("listitem");
    expect(ben).toHaveTextContent("Charting now");
  });

  it("warns of initials that somebody has already, and takes them nevertheless", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ clinicians: [someClinician(ADA)] }), <Clinicians />);
    await user.click(await screen.findByRole("button", { name: "Edit Ada Example, MD" }));
    expect(screen.queryByText(/same initials/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("button", { name: "Add a clinician" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Anna Ernst");
    expect(screen.getByText("Ada Example has the same initials.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("Anna Ernst")).toBeVisible();
  });

  it("are archived and restored, never deleted", async () => {
    const user = userEvent.setup();
    renderScreen(createScreenWorld({ clinicians: [someClinician(ADA)] }), <Clinicians />);
    await user.click(await screen.findByRole("button", { name: "Archive Ada Example, MD" }));
    await user.click(await screen.findByRole("button", { name: "Archived clinicians (1)" }));
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(await screen.findByRole("list", { name: "Clinicians" })).toHaveTextContent("Ada Example, MD");
  });
});

import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Banner } from "../../../src/ui/banner.tsx";
import { BottomSheet } from "../../../src/ui/bottom-sheet.tsx";
import { Button } from "../../../src/ui/button.tsx";
import { Dialog } from "../../../src/ui/dialog.tsx";
import { IconButton, ToggleIconButton } from "../../../src/ui/icon-button.tsx";
import { Menu } from "../../../src/ui/menu.tsx";
import { Slider } from "../../../src/ui/slider.tsx";
import { StatusProvider, useAnnounce } from "../../../src/ui/status.tsx";
import { TextField } from "../../../src/ui/text-field.tsx";

describe("buttons", () => {
  it("have a name where they show only an icon, and tell their key on focus", async () => {
    const user = userEvent.setup();
    render(<IconButton label="Undo" tooltip="Undo move point 3" shortcut="Ctrl Z" icon={<svg />} />);
    await user.tab();
    expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    expect(await screen.findByRole("tooltip")).toHaveTextContent("Undo move point 3Ctrl Z");
  });

  it("have their tooltip beside them, in the same part of the page", async () => {
    const user = userEvent.setup();
    render(
      <main>
        <IconButton label="Undo" icon={<svg />} />
      </main>,
    );
    await user.tab();
    expect(await within(screen.getByRole("main")).findByRole("tooltip")).toHaveTextContent("Undo");
  });

  it("keep the focus while they are at work, do nothing twice, and leave nothing nameless to be read out", async () => {
    const user = userEvent.setup();
    const run = vi.fn<() => void>();
    const { rerender } = render(<Button onPress={run}>PDF</Button>);
    await user.click(screen.getByRole("button", { name: "PDF" }));
    rerender(
      <Button isPending onPress={run}>
        Preparing…
      </Button>,
    );
    await user.click(screen.getByRole("button", { name: "Preparing…" }));
    expect(screen.getByRole("button")).toHaveFocus();
    expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    expect(run).toHaveBeenCalledOnce();
    rerender(<Button onPress={run}>PDF</Button>);
    expect(screen.getByRole("button")).not.toHaveAttribute("aria-disabled");
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
  });

  it("say whether a tool is in use", () => {
    render(<ToggleIconButton label="Trigger point" icon={<svg />} isSelected />);
    expect(screen.getByRole("button", { name: "Trigger point", pressed: true })).toBeInTheDocument();
  });

  it("open a menu that the keyboard can use", async () => {
    const user = userEvent.setup();
    const archive = vi.fn<() => void>();
    render(
      <Menu
        label="More"
        trigger={<IconButton label="More" icon={<svg />} />}
        choices={[{ id: "archive", label: "Archive patient", perform: archive }]}
      />,
    );
    await user.tab();
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("menuitem", { name: "Archive patient" }));
    expect(archive).toHaveBeenCalledOnce();
  });
});

describe("a slider", () => {
  it("says its value with its unit and follows the arrow keys", async () => {
    const user = userEvent.setup();
    const onChange = vi.fn<(value: number) => void>();
    render(<Slider label="Brush" value={15} minValue={5} maxValue={60} unit="mm" onChange={onChange} />);
    expect(screen.getByText("15 mm")).toBeVisible();
    await user.tab();
    await user.keyboard("{ArrowRight}");
    expect(onChange).toHaveBeenLastCalledWith(16);
  });
});

describe("a text field", () => {
  it("reads its error out with its name", () => {
    render(<TextField label="Name" value="" onChange={() => undefined} error="Enter a name." />);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription("Enter a name.");
    expect(screen.getByRole("textbox", { name: "Name" })).toBeInvalid();
  });
});

describe("a dialog", () => {
  it("closes on Escape while nothing was typed, and not after", async () => {
    const user = userEvent.setup();
    const onClose = vi.fn<() => void>();
    const { rerender } = render(
      <Dialog title="New patient" isOpen onClose={onClose} isKept>
        Words
      </Dialog>,
    );
    await user.keyboard("{Escape}");
    expect(onClose).not.toHaveBeenCalled();
    rerender(
      <Dialog title="New patient" isOpen onClose={onClose}>
        Words
      </Dialog>,
    );
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("does not close by a slip of the hand beside it", async () => {
    const user = userEvent.setup();
    const onClose = vi.fn<() => void>();
    render(
      <Dialog title="New patient" isOpen onClose={onClose}>
        Words
      </Dialog>,
    );
    await user.click(document.body);
    expect(screen.getByRole("dialog", { name: "New patient" })).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe("the sheet of a phone", () => {
  it("opens and closes from its handle and leaves the rest in reach", async () => {
    const user = userEvent.setup();
    const onToggle = vi.fn<(isExpanded: boolean) => void>();
    render(
      <BottomSheet label="Marks" summary="3 marks" isExpanded={false} onToggle={onToggle}>
        The list
      </BottomSheet>,
    );
    expect(screen.getByRole("region", { name: "Marks" })).toBeVisible();
    expect(screen.queryByText("The list")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Marks 3 marks" }));
    expect(onToggle).toHaveBeenCalledWith(true);
  });
});

describe("what the app has to say", () => {
  it("is urgent only when something went wrong", () => {
    render(<Banner kind="danger">Nothing can be saved.</Banner>);
    render(<Banner kind="info">A fictional patient.</Banner>);
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing can be saved.");
    expect(screen.getByRole("status")).toHaveTextContent("A fictional patient.");
  });

  it("is said politely, with the way back", async () => {
    const user = userEvent.setup();
    const undo = vi.fn<() => void>();
    render(
      <StatusProvider>
        <Discard undo={undo} />
      </StatusProvider>,
    );
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.getByRole("status")).toHaveTextContent("Visit discarded");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByRole("status")).toBeEmptyDOMElement());
  });
});

function Discard({ undo }: { readonly undo: () => void }) {
  const announce = useAnnounce();
  return (
    <Button onPress={() => announce({ text: "Visit discarded", action: { label: "Undo", perform: undo } })}>
      Discard
    </Button>
  );
}

import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { FingerHint } from "../../../src/screens/chart/body/finger-hint.tsx";
import { createEditorDriver } from "../../support/editor-driver.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";

it("a finger that taps after a pen is told why nothing happens, and may draw again by one tap", async () => {
  const { editor } = createEditorDriver();
  editor.setFingers("move");
  renderScreen(createScreenWorld(), <FingerHint editor={editor} />);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
  act(() => editor.setFingers("refused"));
  expect(screen.getByText("The pen draws, fingers move the sheet.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Draw with fingers" }));
  expect(editor.store.getState().fingers).toBe("draw");
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { EXAM_PARTS, readExamPart } from "../../../src/domain/exam/exam-parts.ts";
import { toVisitId } from "../../../src/domain/ids.ts";
import { examPartHref, sectionHref } from "../../../src/screens/chart/section-address.ts";
import { VisitSections } from "../../../src/screens/chart/visit-sections.tsx";

const VISIT = toVisitId("v1");

function open(current: "chart" | "exam" | "note" | "sign"): void {
  window.location.hash = sectionHref(VISIT, current);
  render(
    <>
      <VisitSections visitId={VISIT} current={current} />
      <input aria-label="Somewhere to type" />
    </>,
  );
}

describe("the parts of a visit", () => {
  it("stand in the order in which one goes through them, the open one told", () => {
    open("exam");
    expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Chart",
      "Visit",
      "Note",
      "Sign",
    ]);
    expect(screen.getByRole("link", { current: "page" })).toHaveTextContent("Visit");
  });

  it("are gone through with comma and full stop, and not past the ends", async () => {
    open("exam");
    await userEvent.keyboard(".");
    await waitFor(() => expect(window.location.hash).toMatch(/\/visits\/v1\/note$/));
    await userEvent.keyboard(",");
    // Still drawn as the visit's page here: one back from it is the chart.
    await waitFor(() => expect(window.location.hash).toMatch(/\/visits\/v1$/));
  });

  it("stay where they are at the last part, while one types, and with a modifier", async () => {
    open("sign");
    const before = window.location.hash;
    await userEvent.keyboard(".");
    await userEvent.type(screen.getByRole("textbox"), "a, b.");
    await userEvent.tab();
    await userEvent.keyboard("{Control>},{/Control}");
    expect(window.location.hash).toBe(before);
    expect(screen.getByRole("textbox")).toHaveValue("a, b.");
  });

  it("have an address for each field of the visit's page", () => {
    for (const part of EXAM_PARTS) {
      expect(examPartHref(VISIT, part)).toBe(`#/visits/v1/exam/${part}`);
      expect(readExamPart(part)).toBe(part);
    }
    expect(readExamPart("nonsense")).toBeNull();
  });
});

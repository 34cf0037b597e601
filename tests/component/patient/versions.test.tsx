import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { amendVisit, markEnteredInError } from "../../../src/domain/signing/sign-visit.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { toVisitId } from "../../../src/domain/ids.ts";
import { PatientScreen } from "../../../src/screens/patient/patient-screen.tsx";
import { somePatient, someVisit } from "../../support/records.ts";
import { createScreenWorld, renderScreen } from "../../support/screen-services.tsx";
import { BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../support/signing-records.ts";

const FIRST = signedByAda(someVisit()).visit;
const reasoned = { reason: "Another patient", author: BEN, clock: clockAt(SIGNED_AT) };
const SECOND = taken(amendVisit(FIRST, { ...reasoned, makeId: makeAmendmentId })).visit;

async function openPatient(visits: readonly Visit[]): Promise<HTMLElement[]> {
  renderScreen(
    createScreenWorld({ patients: [somePatient()], visits }),
    <PatientScreen patientId={somePatient().id} />,
  );
  return within(await screen.findByRole("list", { name: "Visits" })).getAllByRole("article");
}

describe("the visits of a patient", () => {
  it("say which are drafts and which are signed, and a signed one can't be discarded", async () => {
    const draft = someVisit({ id: toVisitId("draft"), startedAt: "2026-11-20T09:00:00.000+01:00" });
    const [signed, unsigned] = await openPatient([FIRST, draft]);
    expect(signed).toHaveTextContent("Signed");
    expect(unsigned).toHaveTextContent("Draft, not signed");
    expect(screen.getAllByRole("button", { name: /^Discard the visit/ })).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Discard the visit of 20 November 2026" })).toBeEnabled();
  });

  it("stand together with their versions: the newest is shown, earlier ones are one tap away", async () => {
    const rows = await openPatient([FIRST, signedByAda(SECOND).visit]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent("Signed, version 2");
    expect(screen.getByRole("link", { name: "Version 1" })).toHaveAttribute("href", "#/visits/visit-1");
    expect(screen.getByRole("link", { name: /^21 November 2026/ })).toHaveAttribute("href", "#/visits/visit-1-amended");
  });

  it("say that an amendment is not signed yet; that draft can be discarded", async () => {
    const [row] = await openPatient([FIRST, SECOND]);
    expect(row).toHaveTextContent("Draft of version 2, not signed");
    expect(screen.getByRole("button", { name: /^Discard the visit/ })).toBeEnabled();
  });

  it("that were entered in error are struck through and say why in words", async () => {
    const [row] = await openPatient([taken(markEnteredInError(FIRST, reasoned)).visit]);
    expect(row).toHaveTextContent("Entered in error: Another patient");
    expect(row?.querySelector("s")).toHaveTextContent("21 November 2026, 14:05");
  });
});

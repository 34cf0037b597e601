import { calendarDateInWords, dateTimeInWords } from "../../domain/date-words.ts";
import type { Patient } from "../../domain/patient.ts";
import type { VisitFile } from "../../domain/visit-file/visit-file.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { ImportQuestion, VisitImport } from "./use-visit-import.ts";

const QUESTIONS: Readonly<Record<ImportQuestion, string>> = {
  "other-person": "Is this the same person?",
  "here-already": "Read this visit again?",
};

type VisitImportOutcomeProps = { readonly visitImport: VisitImport; readonly patient: Patient };

/** What came of reading a visit file, where there is something to say or to ask. */
export function VisitImportOutcome({ visitImport, patient }: VisitImportOutcomeProps) {
  const { state, confirm, dismiss } = visitImport;
  switch (state.kind) {
    case "idle":
      return null;
    case "reading":
      return <Banner kind="info">Reading the file…</Banner>;
    case "failed":
      return (
        <Banner kind="danger" title="The file was not read" actions={<Button onPress={dismiss}>Dismiss</Button>}>
          {state.message} Nothing was changed.
        </Banner>
      );
    case "asking":
      return (
        <Dialog
          title={QUESTIONS[state.question]}
          isOpen
          onClose={dismiss}
          actions={
            <>
              <Button onPress={dismiss}>Cancel</Button>
              <Button variant="primary" onPress={confirm}>
                {state.question === "other-person" ? "Read it anyway" : "Read it again"}
              </Button>
            </>
          }
        >
          {state.question === "other-person" ? (
            <p>
              The file is of <Person {...state.file.patient} />. This page is of <Person {...patient} />.
            </p>
          ) : (
            <p>
              A visit of {dateTimeInWords(state.file.visit.startedAt, state.file.visit.timeZone)} with the same marks is
              here already.
            </p>
          )}
        </Dialog>
      );
    default:
      return unreachable(state);
  }
}

function Person({ name, birthDate }: Pick<VisitFile["patient"], "name" | "birthDate">) {
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {birthDate === null ? ", date of birth not given" : `, born ${calendarDateInWords(birthDate)}`}
    </>
  );
}

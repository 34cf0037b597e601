import { useEffect, useRef, useState } from "react";
import { draftSuccessor, signedSuccessor, versionOf } from "../../../domain/signing/visit-status.ts";
import { standingInWords } from "../../../domain/signing/signature-words.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Ban, Lock, Pencil } from "../../../ui/icons.ts";
import type { ChartingClinician } from "../../use-charting-clinician.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useSaveState } from "../saving/save-status.tsx";
import { sectionHref } from "../section-address.ts";
import { ReasonForm } from "./reason-form.tsx";
import styles from "./sign-section.module.css";
import type { Signing } from "./use-signing.ts";

type SignedRecordProps = {
  readonly session: ChartSession;
  readonly visit: Visit;
  readonly visitsOfPatient: readonly Visit[];
  readonly clinicians: ChartingClinician;
  readonly signing: Signing;
};

/** Who signed, when and with which meaning, and the two things that can still be done. */
export function SignedRecord(props: SignedRecordProps) {
  const { session, visit, visitsOfPatient, signing } = props;
  const isSaved = useSaveState(session.autosave).kind === "saved";
  const newer = signedSuccessor(visit, visitsOfPatient);
  if (!isSaved) {
    return (
      <Banner kind="warning" title="The signature is being saved">
        It holds once it is saved: leave this page open until then.
      </Banner>
    );
  }
  return (
    <>
      <StandingWords visit={visit} newer={newer} takesFocus={signing.isDone} />
      {visit.enteredInError === null && newer === null ? <NextSteps {...props} /> : null}
    </>
  );
}

type StandingWordsProps = {
  readonly visit: Visit;
  readonly newer: Visit | null;
  /** The button that was pressed is gone: what came of it is read next. */
  readonly takesFocus: boolean;
};

function StandingWords({ visit, newer, takesFocus }: StandingWordsProps) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={words}
      tabIndex={-1}
      className={styles["signed"]}
      data-standing={visit.enteredInError === null ? "signed" : "error"}
    >
      {visit.enteredInError === null ? <Lock /> : <Ban />}
      <div>
        {standingInWords(visit).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {newer === null ? null : <p>Version {versionOf(newer)} has taken its place.</p>}
      </div>
    </div>
  );
}

function NextSteps({ visit, visitsOfPatient, clinicians, signing }: SignedRecordProps) {
  const [step, setStep] = useState<"amend" | "error" | null>(null);
  const draft = draftSuccessor(visit, visitsOfPatient);
  const canAct = clinicians.current !== null;
  if (step === "amend") {
    return (
      <ReasonForm
        key="amend"
        label="Why is it amended?"
        hint="The signed version stays as it is; the new one begins as a copy of it and is signed by itself."
        submitLabel="Begin the amendment"
        isRunning={signing.isRunning}
        onSubmit={signing.amend}
        onCancel={() => setStep(null)}
      />
    );
  }
  if (step === "error") {
    return (
      <ReasonForm
        key="error"
        label="Why was it entered in error?"
        hint="The visit stays readable with this reason, and counts nowhere any more. This can't be taken back."
        submitLabel="Enter in error"
        isDanger
        isRunning={signing.isRunning}
        onSubmit={signing.enterInError}
        onCancel={() => setStep(null)}
      />
    );
  }
  return (
    <div className={styles["step"]}>
      {canAct ? null : (
        <p>
          To amend it, choose who charts in the <a href="#/settings">settings</a>.
        </p>
      )}
      <div className={styles["buttons"]}>
        {draft === null ? (
          <Button icon={<Pencil />} isDisabled={!canAct} onPress={() => setStep("amend")}>
            Amend
          </Button>
        ) : (
          <ButtonLink icon={<Pencil />} href={sectionHref(draft.id, "chart")}>
            Go on with version {versionOf(draft)}
          </ButtonLink>
        )}
        <Button variant="plain" icon={<Ban />} isDisabled={!canAct} onPress={() => setStep("error")}>
          Entered in error
        </Button>
      </div>
    </div>
  );
}

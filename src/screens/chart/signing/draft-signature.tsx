import { useState } from "react";
import { reasonsAgainstSigning, reasonsOfStanding } from "../../../domain/signing/sign-visit.ts";
import { amendmentInWords, authorInWords } from "../../../domain/signing/signature-words.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { PenLine, UserPlus } from "../../../ui/icons.ts";
import type { ChartingClinician } from "../../use-charting-clinician.ts";
import { useChartAccess } from "../session/chart-access.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";
import { ConfirmSignature } from "./confirm-signature.tsx";
import styles from "./sign-section.module.css";
import { meaningOf, type Signing } from "./use-signing.ts";

type DraftSignatureProps = {
  readonly session: ChartSession;
  readonly visitsOfPatient: readonly Visit[];
  readonly clinicians: ChartingClinician;
  readonly signing: Signing;
};

/** What stands in the way of signing, what the signature means, and the two taps that sign. */
export function DraftSignature({ session, visitsOfPatient, clinicians, signing }: DraftSignatureProps) {
  const visit = useEditorState(session.editor, (state) => state.visit);
  // What the record itself lacks stands in the checks above, each with the way to it: here it would be said twice.
  const reasons = reasonsOfStanding(visit, visitsOfPatient);
  const isHeldUp = reasons.length < reasonsAgainstSigning(visit, visitsOfPatient).length;
  const access = useChartAccess(session);
  // An earlier visit may be signed without being opened for changes.
  const refusal = access.reason === null || access.reason.kind === "earlier" ? null : access.reason.message;
  return (
    <>
      {visit.amendment === null ? null : (
        <p className={styles["amendment"]}>{amendmentInWords(visit.amendment, visit.timeZone)}</p>
      )}
      {reasons.length === 0 ? null : (
        <Banner kind="warning" title="Before it can be signed">
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Banner>
      )}
      {refusal === null ? (
        <SignButtons
          visit={visit}
          clinicians={clinicians}
          canSign={reasons.length === 0 && !isHeldUp}
          isHeldUp={isHeldUp}
          isRunning={signing.isRunning}
          onSign={() => void signing.sign()}
        />
      ) : null}
    </>
  );
}

type SignButtonsProps = {
  readonly visit: Visit;
  readonly clinicians: ChartingClinician;
  readonly canSign: boolean;
  /** By something in the record. */
  readonly isHeldUp: boolean;
  readonly isRunning: boolean;
  readonly onSign: () => void;
};

function SignButtons({ visit, clinicians, canSign, isHeldUp, isRunning, onSign }: SignButtonsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { current, clinicians: all, choose, isReady } = clinicians;
  if (!isReady) return null;
  if (all.length === 0) return <NobodyYet />;
  return (
    <div className={styles["step"]}>
      <blockquote className={styles["meaning"]}>{meaningOf(visit)}</blockquote>
      {all.length > 1 || current === null ? (
        <ChoiceGroup
          label="Who signs"
          value={current?.id ?? null}
          onChange={choose}
          choices={all.map((clinician) => ({ value: clinician.id, label: authorInWords(clinician) }))}
        />
      ) : null}
      {isAsking && current !== null ? (
        <ConfirmSignature
          name={authorInWords(current)}
          isRunning={isRunning}
          onSign={onSign}
          onCancel={() => setIsAsking(false)}
        />
      ) : (
        <Button
          variant="primary"
          icon={<PenLine />}
          isDisabled={!canSign || current === null}
          onPress={() => setIsAsking(true)}
        >
          {current === null ? "Sign" : `Sign as ${authorInWords(current)}`}
        </Button>
      )}
      {isHeldUp ? <p className={styles["heldUp"]}>The checks above say what holds it up.</p> : null}
    </div>
  );
}

function NobodyYet() {
  return (
    <div className={styles["step"]}>
      <p>Who signs? Add yourself once in the settings; the visit stays as it is.</p>
      <ButtonLink variant="primary" icon={<UserPlus />} href="#/settings">
        Add a clinician
      </ButtonLink>
    </div>
  );
}

import { dateTimeInWords } from "../../../domain/date-words.ts";
import { Button } from "../../../ui/button.tsx";
import { PenLine } from "../../../ui/icons.ts";
import { useServices } from "../../services.ts";
import styles from "./sign-section.module.css";

type ConfirmSignatureProps = {
  readonly name: string;
  readonly isRunning: boolean;
  readonly onSign: () => void;
  readonly onCancel: () => void;
};

/** The second tap: says what will stand below the record for good. "Not yet" and Escape lead back. */
export function ConfirmSignature({ name, isRunning, onSign, onCancel }: ConfirmSignatureProps) {
  const { clock } = useServices();
  const when = `${dateTimeInWords(clock.now(), clock.timeZone())} (${clock.timeZone()})`;
  return (
    <section aria-label="Sign now?" className={styles["asking"]}>
      <p>
        It will say: signed by <strong>{name}</strong>, {when}. After that nothing of this visit can be changed; a
        correction becomes a new version beside it.
      </p>
      <div className={styles["buttons"]}>
        <Button
          variant="primary"
          icon={<PenLine />}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed has given way to this one
          autoFocus
          onPress={onSign}
          onKeyDown={(event) => {
            if (event.key === "Escape") onCancel();
          }}
        >
          {isRunning ? "Signing…" : "Sign now"}
        </Button>
        <Button onPress={onCancel}>Not yet</Button>
      </div>
    </section>
  );
}

import { useState, type FormEvent } from "react";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./sign-section.module.css";

type ReasonFormProps = {
  readonly label: string;
  readonly hint: string;
  readonly submitLabel: string;
  readonly isDanger?: boolean;
  readonly isRunning: boolean;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
};

/** A reason in words before the step that needs one. "Cancel" leads back. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, hint, submitLabel, isDanger = false, isRunning, onSubmit, onCancel } = props;
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = reason.trim() === "";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isMissing) void onSubmit(reason);
  };

  return (
    <form noValidate className={styles["step"]} onSubmit={submit}>
      <TextField
        label={label}
        description={hint}
        value={reason}
        onChange={setReason}
        error={isChecked && isMissing ? "Give the reason." : undefined}
        takesFocus
        isRequired
        className={styles["reason"]}
      />
      <div className={styles["buttons"]}>
        <Button variant={isDanger ? "danger" : "primary"} type="submit" isDisabled={isRunning}>
          {submitLabel}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

import type { HTMLAttributes } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { FieldMessage } from "./field-message.tsx";

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** The first field of a form that was just opened. */
  readonly takesFocus?: boolean;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly onBlur?: () => void;
  readonly className?: string | undefined;
};

/** `dir="auto"`: a name in Arabic or Hebrew is written from the right, whatever the language of the app. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, placeholder, inputMode, takesFocus = false, className, ...field } = props;
  return (
    <AriaTextField
      {...field}
      className={classNames(styles["field"], className)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a dialog that the person just opened
      autoFocus={takesFocus}
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      <Input
        className={styles["input"] ?? ""}
        dir="auto"
        spellCheck="false"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputMode === undefined ? {} : { inputMode })}
      />
      <FieldMessage description={description} error={error} />
    </AriaTextField>
  );
}

export type TextAreaProps = Omit<TextFieldProps, "inputMode" | "takesFocus"> & { readonly rows?: number };

export function TextArea(props: TextAreaProps) {
  const { label, description, error, placeholder, rows = 3, className, ...field } = props;
  return (
    <AriaTextField
      {...field}
      className={classNames(styles["field"], className)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      <AriaTextArea
        className={classNames(styles["input"], styles["area"])}
        dir="auto"
        rows={rows}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldMessage description={description} error={error} />
    </AriaTextField>
  );
}

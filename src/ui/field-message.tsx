import { FieldError } from "react-aria-components/FieldError";
import { Text } from "react-aria-components/Text";
import { CircleAlert } from "./icons.ts";
import styles from "./field.module.css";

type FieldMessageProps = {
  readonly description?: string | undefined;
  readonly error?: string | undefined;
};

/** Under a field: what is wrong with it, else a help. Both belong to the field's accessible description. */
export function FieldMessage({ description, error }: FieldMessageProps) {
  if (error !== undefined) {
    return (
      <FieldError className={styles["error"] ?? ""}>
        <CircleAlert />
        <span>{error}</span>
      </FieldError>
    );
  }
  if (description === undefined) return null;
  return (
    <Text slot="description" className={styles["description"] ?? ""}>
      {description}
    </Text>
  );
}

import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button, type ButtonVariant } from "./button.tsx";

type FileButtonProps = {
  readonly children: ReactNode;
  /** MIME types or endings that the file picker offers first. */
  readonly accepts: readonly string[];
  readonly onPick: (file: File) => void;
  readonly icon?: ReactNode;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
};

/** Opens the system's file picker. */
export function FileButton({
  children,
  accepts,
  onPick,
  icon,
  variant = "quiet",
  isDisabled = false,
}: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accepts}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) onPick(file);
      }}
    >
      <Button variant={variant} icon={icon} isDisabled={isDisabled}>
        {children}
      </Button>
    </FileTrigger>
  );
}

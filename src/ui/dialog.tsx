import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";
import { X } from "./icons.ts";

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. They stay in sight while the content scrolls. */
  readonly actions?: ReactNode;
  /** Something was typed: Escape no longer closes it, only a button does. */
  readonly isKept?: boolean;
  readonly width?: "narrow" | "wide";
};

/**
 * For rare things only; what a clinician does at every visit never stands in one. From below on a phone. A tap beside it
 * never closes it: a slip of the hand must not throw away what was typed.
 */
export function Dialog({ title, isOpen, onClose, children, actions, isKept = false, width = "narrow" }: DialogProps) {
  return (
    <ModalOverlay
      className={styles["overlay"] ?? ""}
      isOpen={isOpen}
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
      isKeyboardDismissDisabled={isKept}
    >
      <Modal className={classNames(styles["modal"], styles[width])}>
        <AriaDialog className={styles["dialog"] ?? ""}>
          <header className={styles["header"]}>
            <Heading slot="title" className={styles["title"] ?? ""}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X />} onPress={onClose} />
          </header>
          <div className={styles["content"]}>{children}</div>
          {actions === undefined ? null : <footer className={styles["actions"]}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure as AriaDisclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { classNames } from "./class-names.ts";
import styles from "./disclosure.module.css";
import { ChevronRight } from "./icons.ts";

type DisclosureProps = {
  readonly title: string;
  /** A quiet word on what is inside, while it is folded away and after. */
  readonly detail?: string | undefined;
  readonly children: ReactNode;
  /** Both together, where what is open is kept elsewhere; else it keeps that itself. */
  readonly isExpanded?: boolean;
  /** In a frame, for what is worth finding. */
  readonly isFramed?: boolean;
  readonly onToggle?: (isExpanded: boolean) => void;
};

/** Something rarely wanted, folded away under its name. */
export function Disclosure({ title, detail, children, isFramed = false, isExpanded, onToggle }: DisclosureProps) {
  return (
    <AriaDisclosure
      className={classNames(isFramed && styles["framed"])}
      {...(isExpanded === undefined ? {} : { isExpanded })}
      {...(onToggle === undefined ? {} : { onExpandedChange: onToggle })}
    >
      <Heading level={2} className={styles["heading"] ?? ""}>
        <Button slot="trigger" className={styles["trigger"] ?? ""}>
          <ChevronRight />
          <span>{title}</span>
          {detail === undefined ? null : <span className={styles["detail"]}>{detail}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles["panel"] ?? ""}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import styles from "./fold.module.css";
import { ChevronRight } from "./icons.ts";

type FoldProps = {
  readonly label: string;
  /** Longer accessible name where several folds stand in a list; begins with the label. */
  readonly name?: string;
  readonly children: ReactNode;
};

/** A quiet word under a line that opens what stands behind it. Not a heading: for the many lines of a list. */
export function Fold({ label, name, children }: FoldProps) {
  return (
    <Disclosure className={styles["fold"] ?? ""}>
      <Button
        slot="trigger"
        className={styles["trigger"] ?? ""}
        {...(name === undefined ? {} : { "aria-label": name })}
      >
        <ChevronRight />
        {label}
      </Button>
      <DisclosurePanel className={styles["panel"] ?? ""}>{children}</DisclosurePanel>
    </Disclosure>
  );
}

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure as AriaDisclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import styles from "./disclosure.module.css";
import { ChevronRight } from "./icons.ts";

type DisclosureProps = { readonly title: string; readonly children: ReactNode };

/** Something rarely wanted, folded away under its name. */
export function Disclosure({ title, children }: DisclosureProps) {
  return (
    <AriaDisclosure className={styles["disclosure"] ?? ""}>
      <Heading level={2} className={styles["heading"] ?? ""}>
        <Button slot="trigger" className={styles["trigger"] ?? ""}>
          <ChevronRight />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles["panel"] ?? ""}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

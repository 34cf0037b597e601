import { useState, type ReactNode } from "react";
import { UNSAFE_PortalProvider as PortalProvider } from "react-aria/PortalProvider";
import styles from "./beside.module.css";

/**
 * A list or a tooltip stands in the document right after the control that opens it, not at the end of the page: a screen
 * reader finds it next, in the same landmark or dialog. It is drawn over everything and cut off by nothing.
 */
export function Beside({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <PortalProvider getContainer={() => place}>{children}</PortalProvider>
      <div ref={setPlace} className={styles["place"]} />
    </>
  );
}

import { useEffect, useRef, type ReactNode } from "react";
import { ButtonLink } from "../ui/button-link.tsx";
import { ArrowLeft, BookOpen, Settings } from "../ui/icons.ts";
import { Banner } from "../ui/banner.tsx";
import styles from "./page.module.css";
import { ReloadButton } from "./reload-button.tsx";
import { useStorageProblem } from "./use-storage-problem.ts";

type PageProps = {
  /** Of the browser's tab. Never a patient's name: titles stay in the browser's history. */
  readonly title: string;
  readonly heading: ReactNode;
  /** One step up; the list of patients is the top. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Buttons beside the heading; the main one first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen but the chart: a slim bar, a heading, one column. */
export function Page({ title, heading, back, actions, children }: PageProps) {
  const headingElement = useRef<HTMLHeadingElement>(null);
  const problem = useStorageProblem();
  useEffect(() => {
    // A new screen is read out from its heading, and starts at its top.
    headingElement.current?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  }, []);
  return (
    <div className={styles["page"]}>
      <title>{`${title} – Tautband`}</title>
      <header className={styles["bar"]}>
        <nav className={styles["nav"]} aria-label="Tautband">
          {back === undefined ? (
            <span className={styles["brand"]}>
              <Sign />
              Tautband
            </span>
          ) : (
            <ButtonLink href={back.href} variant="plain" icon={<ArrowLeft />}>
              {back.label}
            </ButtonLink>
          )}
          <div className={styles["places"]}>
            {title === "Reference" ? null : (
              <ButtonLink href="#/reference" variant="plain" icon={<BookOpen />}>
                Reference
              </ButtonLink>
            )}
            {title === "Settings" ? null : (
              <ButtonLink href="#/settings" variant="plain" icon={<Settings />}>
                Settings
              </ButtonLink>
            )}
          </div>
        </nav>
      </header>
      <main className={styles["main"]}>
        {problem === null ? null : (
          <Banner kind="danger" title="Nothing can be saved now" actions={<ReloadButton />}>
            {problem.message}
          </Banner>
        )}
        <div className={styles["head"]}>
          <h1 ref={headingElement} tabIndex={-1} className={styles["heading"]}>
            {heading}
          </h1>
          {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}

/** A cross in a ring: the sign of a trigger point, and of the app. */
function Sign() {
  return (
    <svg viewBox="0 0 24 24" className={styles["sign"]} aria-hidden="true">
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 2v20M2 12h20" />
    </svg>
  );
}

import { useState } from "react";
import { dateTimeInWords } from "../../../domain/date-words.ts";
import { authorInWords } from "../../../domain/signing/signature-words.ts";
import { versionOf, type VisitStatus, visitStatus } from "../../../domain/signing/visit-status.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Printer } from "../../../ui/icons.ts";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { sectionHref } from "../section-address.ts";
import { printVersions } from "./print-versions.ts";
import styles from "./sign-section.module.css";

type VersionListProps = {
  readonly session: ChartSession;
  /** Newest first. */
  readonly versions: readonly Visit[];
  readonly visitsOfPatient: readonly Visit[];
};

/** All versions of a visit, each one tap away. Left out while there is only one. */
export function VersionList({ session, versions, visitsOfPatient }: VersionListProps) {
  const services = useServices();
  const [isPrinting, setIsPrinting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (versions.length < 2) return null;
  const print = async () => {
    setIsPrinting(true);
    // In the order in which they came about.
    setProblem(await printVersions(services, session, versions.toReversed()));
    setIsPrinting(false);
  };
  return (
    <section aria-labelledby="versions">
      <h3 id="versions">Versions</h3>
      {problem === null ? null : <Banner kind="danger">{problem}</Banner>}
      <ul className={styles["versions"]}>
        {versions.map((version) => (
          <li key={version.id}>
            <a
              className={styles["version"]}
              href={sectionHref(version.id, "sign")}
              aria-current={version.id === session.visit.id ? "page" : undefined}
            >
              <strong>{titleOf(version)}</strong>
              <span>{STATUS_WORDS[visitStatus(version, visitsOfPatient)]}</span>
              <span className={styles["who"]}>{whoAndWhen(version)}</span>
            </a>
          </li>
        ))}
      </ul>
      <Button icon={<Printer />} isPending={isPrinting} onPress={() => void print()}>
        {versions.length === 2 ? "Print both versions" : `Print all ${versions.length} versions`}
      </Button>
    </section>
  );
}

/** Without the version, which stands before it. */
const STATUS_WORDS: Readonly<Record<VisitStatus, string>> = {
  draft: "Not signed yet",
  signed: "Signed",
  amended: "Amended since",
  "amendment-draft": "Not signed yet",
  "entered-in-error": "Entered in error",
};

function titleOf(visit: Visit): string {
  const version = versionOf(visit);
  return version === 1 ? "Version 1, the original" : `Version ${version}`;
}

function whoAndWhen({ signature, amendment, timeZone }: Visit): string {
  if (signature !== null) {
    return `${authorInWords(signature.by)}, ${dateTimeInWords(signature.at, signature.timeZone)}`;
  }
  return amendment === null
    ? ""
    : `begun by ${authorInWords(amendment.by)}, ${dateTimeInWords(amendment.at, timeZone)}`;
}

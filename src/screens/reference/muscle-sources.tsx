import type { KnownSource } from "../../atlas/knowledge/knowledge.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { TEXTBOOK_ONLY } from "../../domain/pattern-source-words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import type { KnownOfMuscle } from "./muscle-catalogue.ts";
import styles from "./muscle-sources.module.css";

type MuscleSourcesProps = {
  readonly known: KnownOfMuscle;
  /** By their codes. */
  readonly sources: ReadonlyMap<string, KnownSource>;
};

/** Where every statement of the page comes from. */
export function MuscleSources({ known: { entries, referral }, sources }: MuscleSourcesProps) {
  const toSources = (codes: Iterable<string>) => [...new Set(codes)].flatMap((code) => sources.get(code) ?? []);
  return (
    <Disclosure title="Sources">
      <div className={styles["sources"]}>
        {referral === null ? null : (
          <>
            <h3>Trigger points and referred pain</h3>
            {referral.grade === "known" ? <p>{TEXTBOOK_ONLY}</p> : null}
            <SourceList sources={toSources([...referral.sources, REFERRAL_CAVEAT.source])} />
          </>
        )}
        <h3>Anatomy</h3>
        <SourceList sources={toSources(entries.flatMap((entry) => entry.sources))} />
      </div>
    </Disclosure>
  );
}

function SourceList({ sources }: { readonly sources: readonly KnownSource[] }) {
  return (
    <ul className={styles["list"]}>
      {sources.map(({ code, title, year, address }) => (
        <li key={code}>
          {address === undefined ? (
            title
          ) : (
            <a href={address} rel="noreferrer" target="_blank">
              {title}
            </a>
          )}
          {year === undefined || title.includes(String(year)) ? null : ` (${year})`}
        </li>
      ))}
    </ul>
  );
}

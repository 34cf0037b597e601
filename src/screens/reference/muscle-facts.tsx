import { useId, type ReactNode } from "react";
import type { KnownMuscle, KnownReferral, KnownSite } from "../../atlas/knowledge/knowledge.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { WITHOUT_REFERRAL } from "../../atlas/referral/without-referral.data.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { KnownOfMuscle } from "./muscle-catalogue.ts";
import styles from "./muscle-facts.module.css";
import { lowerFirst } from "./plain-names.ts";
import { ZoneSign } from "./pattern-legend.tsx";

/** What is known of a muscle, in words: what one asks first comes first. */
export function MuscleFacts({ known: { muscle, entries, referral } }: { readonly known: KnownOfMuscle }) {
  return (
    <div className={styles["facts"]}>
      {referral === null ? (
        <p className={styles["soft"]}>
          No usual trigger point site of this muscle is described in our sources.{" "}
          {WITHOUT_REFERRAL.get(muscle.id) ?? null}
        </p>
      ) : (
        <ReferralFacts referral={referral} />
      )}
      {entries.length === 0 ? null : (
        <Part title="Anatomy">
          {entries.map((entry) => (
            <Anatomy key={entry.id} entry={entry} isAlone={entries.length === 1} />
          ))}
        </Part>
      )}
    </div>
  );
}

function ReferralFacts({ referral }: { readonly referral: KnownReferral }) {
  const { sites, symptoms, mistakenFor, stretch, selfCare, difference } = referral;
  return (
    <>
      <Part title={sites.length === 1 ? "Usual trigger point" : "Usual trigger points"}>
        <ol className={sites.length === 1 ? styles["single"] : styles["sites"]}>
          {sites.map((site) => (
            <Site key={site.id} site={site} />
          ))}
        </ol>
        <p className={styles["caveat"]}>{REFERRAL_CAVEAT.text}</p>
      </Part>
      <WordList title="What people notice" words={symptoms} />
      <WordList title="Mistaken for" words={mistakenFor} />
      <Part title="Stretch">
        <p>{stretch}</p>
      </Part>
      <Part title="Self-care">
        <p>{selfCare}</p>
      </Part>
      {difference === undefined ? null : (
        <Part title="Where sources differ">
          <p>{difference}</p>
        </Part>
      )}
    </>
  );
}

function Site({ site }: { readonly site: KnownSite }) {
  return (
    <li className={styles["site"]}>
      <p className={styles["siteName"]}>{capitalize(site.name)}</p>
      <p className={styles["soft"]}>{site.where}.</p>
      <Felt zone="essential" words={site.essential.words} />
      {site.spillover.words.length === 0 ? null : <Felt zone="spillover" words={site.spillover.words} />}
    </li>
  );
}

const FELT_BY = { essential: "Felt by nearly everyone: ", spillover: "Felt by some: " } as const;

/** The words of a zone beside the sign that it has in the picture. */
function Felt({ zone, words }: { readonly zone: "essential" | "spillover"; readonly words: readonly string[] }) {
  return (
    <div className={styles["felt"]}>
      <ZoneSign zone={zone} />
      <p>
        <span className="visually-hidden">{FELT_BY[zone]}</span>
        {/* Regions may hold commas. */}
        {capitalize(words.map(lowerFirst).join("; "))}
      </p>
    </div>
  );
}

function WordList({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles["words"]}>
        {words.map((word) => (
          <li key={word}>{capitalize(word)}</li>
        ))}
      </ul>
    </Part>
  );
}

const DEPTHS = { 1: "Superficial", 2: "Intermediate", 3: "Deep" } as const;

function Anatomy({ entry, isAlone }: { readonly entry: KnownMuscle; readonly isAlone: boolean }) {
  const { name, origin, insertion, action, innervation, layer, depthMm, palpatedFrom } = entry;
  return (
    <>
      {isAlone ? null : <h3 className={styles["partName"]}>{name}</h3>}
      <dl className={styles["anatomy"]}>
        <dt>Origin</dt>
        <dd>{origin}</dd>
        <dt>Insertion</dt>
        <dd>{insertion}</dd>
        <dt>Action</dt>
        <dd>{action}</dd>
        <dt>Nerve</dt>
        <dd>{innervation}</dd>
        <dt>Layer</dt>
        <dd>
          {DEPTHS[layer]}, about {depthMm} mm deep;{" "}
          {palpatedFrom === "internal" ? "reached from inside only" : `palpated from the ${palpatedFrom} side`}
        </dd>
      </dl>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles["part"]}>
      <h2 id={titleId} className={styles["title"]}>
        {title}
      </h2>
      {children}
    </section>
  );
}

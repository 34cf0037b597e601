import { useMemo } from "react";
import type { Knowledge, KnownRegion } from "../../atlas/knowledge/knowledge.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { REGION_GROUPS } from "../../atlas/regions/region.ts";
import { Page } from "../page.tsx";
import { AreaPicker } from "./area-picker.tsx";
import { musclesFeltIn, type FeltIn } from "./felt-in.ts";
import { MuscleLink } from "./muscle-link.tsx";
import styles from "./pain-areas-screen.module.css";
import { ReferenceTabs } from "./reference-tabs.tsx";
import { WithKnowledge } from "./with-knowledge.tsx";

type PainAreasScreenProps = {
  /** The region looked at; null while none is chosen. */
  readonly regionId: string | null;
};

/** Where it hurts, and the muscles that are felt there. */
export function PainAreasScreen({ regionId }: PainAreasScreenProps) {
  return (
    <Page title="Reference" heading="Muscles and referred pain" back={{ href: "#/", label: "Patients" }}>
      <ReferenceTabs current="pain-areas" />
      <WithKnowledge>{(knowledge) => <PainAreas knowledge={knowledge} regionId={regionId} />}</WithKnowledge>
    </Page>
  );
}

function PainAreas({ knowledge, regionId }: { readonly knowledge: Knowledge; readonly regionId: string | null }) {
  const region = knowledge.regions.find(({ id }) => id === regionId) ?? null;
  return (
    <>
      <div className={styles["columns"]}>
        <AreaPicker regions={knowledge.regions} chosen={region} />
        {region === null ? (
          <p className={styles["hint"]}>Tap the body where it hurts, or choose an area below.</p>
        ) : (
          <FeltInArea knowledge={knowledge} region={region} />
        )}
      </div>
      <nav aria-label="Pain areas" className={styles["groups"]}>
        {REGION_GROUPS.map((group) => (
          <AreaGroup
            key={group}
            title={group}
            regions={knowledge.regions.filter((one) => one.group === group)}
            chosen={region}
          />
        ))}
      </nav>
    </>
  );
}

function FeltInArea({ knowledge, region }: { readonly knowledge: Knowledge; readonly region: KnownRegion }) {
  const { usually, sometimes } = useMemo(() => musclesFeltIn(knowledge, region), [knowledge, region]);
  return (
    <section className={styles["found"]} aria-labelledby="felt-in">
      <h2 id="felt-in" className={styles["title"]} aria-live="polite">
        <span key={region.id} ref={bringIntoSight}>
          {region.name}
        </span>
      </h2>
      <FeltList title="Felt here by nearly everyone with such a point" felt={usually} />
      <FeltList title="Felt here by some" felt={sometimes} />
      {usually.length + sometimes.length === 0 ? <p>No muscle of our sources is felt here.</p> : null}
      <p className={styles["caveat"]}>{REFERRAL_CAVEAT.text}</p>
    </section>
  );
}

/** An area chosen far down in the list has its answer at the top. */
function bringIntoSight(name: HTMLElement | null): void {
  name?.closest("section")?.scrollIntoView({ block: "nearest" });
}

function FeltList({ title, felt }: { readonly title: string; readonly felt: readonly FeltIn[] }) {
  if (felt.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles["subtitle"]}>{title}</h3>
      <ul className={styles["muscles"]}>
        {felt.map(({ muscle, name, site, isFromOtherSide }) => (
          <li key={muscle}>
            <MuscleLink
              id={muscle}
              name={name}
              note={isFromOtherSide ? `From the other side: ${site.name}` : site.name}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type AreaGroupProps = {
  readonly title: string;
  readonly regions: readonly KnownRegion[];
  readonly chosen: KnownRegion | null;
};

function AreaGroup({ title, regions, chosen }: AreaGroupProps) {
  if (regions.length === 0) return null;
  return (
    <section className={styles["group"]} aria-label={title}>
      <h2 className={styles["groupTitle"]}>{title}</h2>
      <ul className={styles["areas"]}>
        {regions.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#/reference/pain/${id}`}
              className={styles["area"]}
              {...(id === chosen?.id ? { "aria-current": "true" as const } : {})}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useDeferredValue, useMemo, useState } from "react";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Page } from "../page.tsx";
import { groupMuscles, listMuscles, searchMuscles, type KnownOfMuscle } from "./muscle-catalogue.ts";
import { MuscleLink } from "./muscle-link.tsx";
import styles from "./reference-screen.module.css";
import { ReferenceTabs } from "./reference-tabs.tsx";
import { WithKnowledge } from "./with-knowledge.tsx";

/** Every muscle by its part of the body: to look up between patients, and to show a patient. */
export function ReferenceScreen() {
  return (
    <Page title="Reference" heading="Muscles and referred pain" back={{ href: "#/", label: "Patients" }}>
      <ReferenceTabs current="muscles" />
      <WithKnowledge>{(knowledge) => <MuscleList knowledge={knowledge} />}</WithKnowledge>
    </Page>
  );
}

function MuscleList({ knowledge }: { readonly knowledge: Knowledge }) {
  const [query, setQuery] = useState("");
  // The letter shows at once; the list follows when it is ready.
  const settledQuery = useDeferredValue(query);
  const list = useMemo(() => listMuscles(knowledge), [knowledge]);
  const isSearching = settledQuery.trim() !== "";
  return (
    <>
      <SearchField label="Search muscles" placeholder="Search by muscle or symptom" value={query} onChange={setQuery} />
      {isSearching ? (
        <FoundMuscles list={list} query={settledQuery} />
      ) : (
        groupMuscles(list).map(({ name, muscles }) => <MuscleGroup key={name} title={name} muscles={muscles} />)
      )}
      <p className={styles["caveat"]}>{REFERRAL_CAVEAT.text}</p>
    </>
  );
}

function FoundMuscles({ list, query }: { readonly list: readonly KnownOfMuscle[]; readonly query: string }) {
  const { byName, bySymptom } = useMemo(() => searchMuscles(list, query), [list, query]);
  const count = byName.length + bySymptom.length;
  return (
    <>
      <output className="visually-hidden">{`${count} ${count === 1 ? "muscle" : "muscles"} found`}</output>
      {count === 0 ? (
        <EmptyState title="No muscle found">
          No name, symptom or look-alike holds “<bdi>{query.trim()}</bdi>”.
        </EmptyState>
      ) : null}
      <MuscleGroup title="By name" muscles={byName} />
      <MuscleGroup title="By what people notice or take it for" muscles={bySymptom} />
    </>
  );
}

type MuscleGroupProps = { readonly title: string; readonly muscles: readonly KnownOfMuscle[] };

function MuscleGroup({ title, muscles }: MuscleGroupProps) {
  if (muscles.length === 0) return null;
  return (
    <section className={styles["group"]} aria-label={title}>
      <h2 className={styles["title"]}>{title}</h2>
      <ul className={styles["muscles"]}>
        {muscles.map(({ muscle, referral }) => (
          <li key={muscle.id}>
            <MuscleLink id={muscle.id} name={muscle.name} note={feltInWords(referral)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Forehead · Ear": where its sites are felt by nearly everyone. */
function feltInWords(referral: KnownOfMuscle["referral"]): string {
  const words = referral?.sites.flatMap(({ essential }) => essential.words) ?? [];
  return [...new Set(words)].map((word) => word.replace(/ \([^)]*\)/, "")).join(" · ");
}

import { useDeferredValue, useMemo, useState } from "react";
import type { Patient } from "../../domain/patient.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { WindowedList } from "../../ui/windowed-list.tsx";
import styles from "./patient-directory.module.css";
import { PatientRow } from "./patient-row.tsx";
import { searchPatients, toSearchable } from "./patient-search.ts";

type Shelf = "current" | "archived";

const ROW_HEIGHT_REM = 4;

/** Search and list. Archived patients lie on a shelf of their own, which shows only when there are any. */
export function PatientDirectory({ patients }: { readonly patients: readonly Patient[] }) {
  const [query, setQuery] = useState("");
  const [shelf, setShelf] = useState<Shelf>("current");
  const searchable = useMemo(() => patients.map(toSearchable), [patients]);
  const archivedCount = useMemo(() => patients.filter(({ archivedAt }) => archivedAt !== null).length, [patients]);
  const shown = archivedCount === 0 ? "current" : shelf;
  // The letter shows at once; the list follows when it is ready.
  const settledQuery = useDeferredValue(query);
  const found = useMemo(() => {
    const onShelf = searchable.filter(({ patient }) => (patient.archivedAt !== null) === (shown === "archived"));
    return searchPatients(onShelf, settledQuery);
  }, [searchable, shown, settledQuery]);

  return (
    <section aria-label="Patients" className={styles["directory"]}>
      <div className={styles["tools"]}>
        <SearchField
          label="Search patients"
          placeholder="Search by name or record number"
          value={query}
          onChange={setQuery}
          className={styles["search"]}
        />
        {archivedCount === 0 ? null : (
          <ChoiceGroup<Shelf>
            label="Show"
            isLabelHidden
            value={shown}
            onChange={(value) => setShelf(value ?? "current")}
            choices={[
              { value: "current", label: "Current" },
              { value: "archived", label: `Archived (${archivedCount})` },
            ]}
          />
        )}
      </div>
      <output className={styles["count"]}>{countInWords(found.length, settledQuery)}</output>
      {found.length === 0 ? (
        <NothingFound query={settledQuery} />
      ) : (
        <WindowedList
          label={shown === "archived" ? "Archived patients" : "Patients"}
          items={found}
          keyOf={(patient) => patient.id}
          rowHeightRem={ROW_HEIGHT_REM}
          renderRow={(patient) => <PatientRow patient={patient} />}
        />
      )}
    </section>
  );
}

function countInWords(count: number, query: string): string {
  const patients = `${count.toLocaleString("en-GB")} ${count === 1 ? "patient" : "patients"}`;
  return query.trim() === "" ? patients : `${patients} found`;
}

function NothingFound({ query }: { readonly query: string }) {
  if (query.trim() === "") return <EmptyState title="No current patients">All of them are archived.</EmptyState>;
  return (
    <EmptyState title="Nobody found">
      No name or record number holds “<bdi className={styles["query"]}>{query.trim()}</bdi>”.
    </EmptyState>
  );
}

import { useDeferredValue, useMemo, useState } from "react";
import type { Patient } from "../../domain/patient.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { WindowedList } from "../../ui/windowed-list.tsx";
import styles from "./patient-directory.module.css";
import { PatientRow } from "./patient-row.tsx";
import { type SearchablePatient, searchPatients, toSearchable } from "./patient-search.ts";

type Shelf = "current" | "archived";
const OTHER_SHELF = { current: "archived", archived: "current" } as const;

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
  const found = useMemo(
    () => searchPatients(onShelf(searchable, shown), settledQuery),
    [searchable, shown, settledQuery],
  );
  const other = OTHER_SHELF[shown];
  // Nobody is told that there is no such patient, and makes another, while one lies on the other shelf.
  const foundOnOther = useMemo(
    () => (found.length > 0 ? 0 : searchPatients(onShelf(searchable, other), settledQuery).length),
    [searchable, other, found, settledQuery],
  );

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
      <output className={styles["count"]}>
        {foundOnOther === 0
          ? countInWords(found.length, settledQuery)
          : `No ${shown} patient, ${countOf(foundOnOther, other)} found`}
      </output>
      {found.length === 0 ? (
        <NothingFound
          query={settledQuery}
          shelf={shown}
          foundOnOther={foundOnOther}
          onShowOther={() => setShelf(other)}
        />
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
  const patients = countOf(count);
  return query.trim() === "" ? patients : `${patients} found`;
}

function onShelf(searchable: readonly SearchablePatient[], shelf: Shelf): readonly SearchablePatient[] {
  return searchable.filter(({ patient }) => (patient.archivedAt !== null) === (shelf === "archived"));
}

type NothingFoundProps = {
  readonly query: string;
  readonly shelf: Shelf;
  /** How many patients of the other shelf the query finds. */
  readonly foundOnOther: number;
  readonly onShowOther: () => void;
};

function NothingFound({ query, shelf, foundOnOther, onShowOther }: NothingFoundProps) {
  if (query.trim() === "") return <EmptyState title="No current patients">All of them are archived.</EmptyState>;
  const sought = <bdi className={styles["query"]}>{query.trim()}</bdi>;
  if (foundOnOther === 0) {
    return <EmptyState title="Nobody found">No name or record number holds “{sought}”.</EmptyState>;
  }
  const others = countOf(foundOnOther, OTHER_SHELF[shelf]);
  return (
    <EmptyState
      title={`${others} found`}
      actions={
        <Button onPress={onShowOther}>
          {foundOnOther === 1 ? `Show the ${OTHER_SHELF[shelf]} patient` : `Show the ${others}`}
        </Button>
      }
    >
      No {shelf} patient has “{sought}” in name or record number.
    </EmptyState>
  );
}

/** "2 archived patients" */
function countOf(count: number, kind = ""): string {
  return `${count.toLocaleString("en-GB")} ${kind === "" ? "" : `${kind} `}${count === 1 ? "patient" : "patients"}`;
}

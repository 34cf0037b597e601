import type { DamagedRow } from "../domain/ports.ts";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { Download } from "../ui/icons.ts";
import styles from "./damaged-rows.module.css";
import { useServices } from "./services.ts";

const WHAT: Readonly<Record<DamagedRow["table"], string>> = {
  patients: "A patient",
  visits: "A visit",
  journal: "A line of a visit's journal",
  clinicians: "A clinician",
  recipes: "A treatment recipe",
  settings: "The settings of the clinic",
};

/** A journal that has lost its visit may have thousands of lines. */
const MOST_SHOWN = 10;

/** Rows that could not be read: the rest goes on, and each can be saved as it lies in the database. */
export function DamagedRows({ rows }: { readonly rows: readonly DamagedRow[] }) {
  const services = useServices();
  if (rows.length === 0) return null;
  const title = rows.length === 1 ? "One row could not be read" : `${rows.length} rows could not be read`;
  return (
    <Banner kind="warning" title={title}>
      <p>Everything else is as it was. Save a row to keep what is in it; it also stays where it is.</p>
      {rows.length === 1 ? null : (
        <Button
          icon={<Download />}
          className={styles["all"]}
          onPress={() => services.saveFile("tautband-damaged-rows.json", allRowsFile(rows))}
        >
          Save all {rows.length} rows
        </Button>
      )}
      <ul className={styles["rows"]}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={`${row.table} ${row.key}`} className={styles["row"]}>
            <span>
              {WHAT[row.table]}: {row.problem}
            </span>
            <Button icon={<Download />} onPress={() => services.saveFile(damagedRowFileName(row), jsonFile(row.json))}>
              Save the row
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN ? <p>And {rows.length - MOST_SHOWN} more.</p> : null}
    </Banner>
  );
}

function allRowsFile(rows: readonly DamagedRow[]): Blob {
  return jsonFile(JSON.stringify({ format: "tautband-damaged-rows", version: 1, rows }, null, 2));
}

/** Says what it is, never whose it is. */
function damagedRowFileName(row: DamagedRow): string {
  return `tautband-damaged-row-${row.table}.json`;
}

function jsonFile(json: string): Blob {
  return new Blob([json], { type: "application/json" });
}

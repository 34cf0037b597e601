import type { ChartSession } from "../chart-session.ts";
import styles from "../section.module.css";

export function NoteSection({ session }: { readonly session: ChartSession }) {
  return (
    <main className={styles["section"]}>
      <h2>Note</h2>
      <p>{session.patient.name}</p>
    </main>
  );
}

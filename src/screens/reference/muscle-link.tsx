import styles from "./muscle-link.module.css";

type MuscleLinkProps = {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line. */
  readonly note?: string;
};

/** A muscle in a list: its page is one tap away. */
export function MuscleLink({ id, name, note = "" }: MuscleLinkProps) {
  return (
    <a href={`#/reference/${id}`} className={styles["link"]}>
      <span className={styles["name"]}>{name}</span>{" "}
      {note === "" ? null : <span className={styles["note"]}>{note}</span>}
    </a>
  );
}

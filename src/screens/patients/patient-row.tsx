import { calendarDateInWords } from "../../domain/date-words.ts";
import type { Patient } from "../../domain/patient.ts";
import { succeed } from "../../lib/result.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ArchiveRestore, ChevronRight } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";
import styles from "./patient-row.module.css";

/** Names lie in <bdi>: one written from the right leaves its neighbours where they are. */
export function PatientRow({ patient }: { readonly patient: Patient }) {
  return (
    <div className={styles["row"]}>
      <div className={styles["words"]}>
        <div className={styles["line"]}>
          <a href={`#/patients/${patient.id}`} className={styles["name"]}>
            <bdi>{patient.name}</bdi>
          </a>
          {patient.isSample ? <Chip>Sample</Chip> : null}
        </div>
        <span className={styles["fact"]}>
          {patient.birthDate === null ? "Birth date not given" : calendarDateInWords(patient.birthDate)}
        </span>
        {patient.recordNumber === "" ? null : <bdi className={styles["fact"]}>{patient.recordNumber}</bdi>}
      </div>
      {patient.archivedAt === null ? <ChevronRight className={styles["chevron"]} /> : <Restore patient={patient} />}
    </div>
  );
}

function Restore({ patient }: { readonly patient: Patient }) {
  const { patients, clock } = useServices();
  const announce = useAnnounce();
  const restore = async () => {
    const saved = await patients.change(patient.id, (stored) =>
      succeed({ ...stored, archivedAt: null, updatedAt: clock.now() }),
    );
    announce(saved.ok ? "Restored. The patient is among the current ones again." : saved.failure.message);
  };
  return (
    <Button icon={<ArchiveRestore />} className={styles["restore"]} onPress={() => void restore()}>
      Restore
    </Button>
  );
}

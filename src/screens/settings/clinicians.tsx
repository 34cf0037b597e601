import { useState } from "react";
import { toClinicianId } from "../../domain/ids.ts";
import { createClinician, type RawClinicianFields } from "../../domain/signing/clinician-fields.ts";
import type { Clinician } from "../../domain/signing/signing.ts";
import { authorInWords } from "../../domain/signing/signature-words.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Archive, ArchiveRestore, Check, Pencil, UserPlus } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";
import { useChartingClinician } from "../use-charting-clinician.ts";
import { ClinicianForm, EMPTY_CLINICIAN_FIELDS } from "./clinician-form.tsx";
import styles from "./clinicians.module.css";
import { Section } from "./section.tsx";

/** Who charts and signs on this device. Nobody is deleted: what they signed names them for ever. */
export function Clinicians() {
  const services = useServices();
  const announce = useAnnounce();
  const { isReady, clinicians, archived, current, choose } = useChartingClinician();
  /** The id of the one being edited, "new" for a new one. */
  const [edited, setEdited] = useState<string | null>(null);

  const save = async (clinician: Clinician, done: string): Promise<string | null> => {
    const saved = await services.clinicians.save(clinician);
    if (!saved.ok) return saved.failure.message;
    announce(done);
    setEdited(null);
    return null;
  };
  const add = async (fields: RawClinicianFields): Promise<string | null> => {
    const added = createClinician(toClinicianId(services.makeId()), fields, services.clock.now());
    const problem = await save(added, `${authorInWords(added)} charts on this device`);
    // The first one charts from now on; later it is a matter of choice.
    if (problem === null && current === null) choose(added.id);
    return problem;
  };
  const setArchived = async (clinician: Clinician, archivedAt: string | null) => {
    const problem = await save({ ...clinician, archivedAt }, archivedAt === null ? "Restored" : "Archived");
    if (problem !== null) announce(problem);
  };

  return (
    <Section title="Clinicians">
      <p>Whoever charts here is named in the journal of each visit, and signs with name and credentials.</p>
      {clinicians.length === 0 ? null : (
        <ul className={styles["list"]} aria-label="Clinicians">
          {clinicians.map((clinician) => (
            <li key={clinician.id} className={styles["item"]}>
              {edited === clinician.id ? (
                <ClinicianForm
                  initial={clinician}
                  others={clinicians.filter(({ id }) => id !== clinician.id)}
                  submitLabel="Save"
                  onSubmit={(fields) => save({ ...clinician, ...fields }, "Saved")}
                  onCancel={() => setEdited(null)}
                />
              ) : (
                <ClinicianRow
                  clinician={clinician}
                  isCharting={clinician.id === current?.id}
                  onChoose={() => choose(clinician.id)}
                  onEdit={() => setEdited(clinician.id)}
                  onArchive={() => void setArchived(clinician, services.clock.now())}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {edited === "new" ? (
        <ClinicianForm
          initial={EMPTY_CLINICIAN_FIELDS}
          others={clinicians}
          submitLabel="Add"
          onSubmit={add}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <Button icon={<UserPlus />} isDisabled={!isReady} onPress={() => setEdited("new")}>
          Add a clinician
        </Button>
      )}
      {archived.length === 0 ? null : (
        <Disclosure title={`Archived clinicians (${archived.length})`}>
          <ul aria-label="Archived clinicians" className={styles["list"]}>
            {archived.map((clinician) => (
              <li key={clinician.id} className={styles["row"]}>
                <span className={styles["name"]}>{authorInWords(clinician)}</span>
                <Button icon={<ArchiveRestore />} onPress={() => void setArchived(clinician, null)}>
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

type ClinicianRowProps = {
  readonly clinician: Clinician;
  readonly isCharting: boolean;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  readonly onArchive: () => void;
};

function ClinicianRow({ clinician, isCharting, onChoose, onEdit, onArchive }: ClinicianRowProps) {
  const name = authorInWords(clinician);
  return (
    <div className={styles["row"]}>
      <span className={styles["initials"]}>{clinician.initials}</span>
      <span className={styles["name"]}>
        <bdi>{name}</bdi>
      </span>
      {isCharting ? (
        <span className={styles["charting"]}>
          <Check /> Charting now
        </span>
      ) : (
        <Button aria-label={`Chart as ${name}`} onPress={onChoose}>
          Chart as {clinician.initials}
        </Button>
      )}
      <IconButton label={`Edit ${name}`} tooltip="Edit" icon={<Pencil />} onPress={onEdit} />
      <IconButton label={`Archive ${name}`} tooltip="Archive" icon={<Archive />} onPress={onArchive} />
    </div>
  );
}

import { navigate } from "wouter/use-hash-location";
import { createVisit } from "../../domain/create-visit.ts";
import { toVisitId } from "../../domain/ids.ts";
import type { Patient } from "../../domain/patient.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Archive, Ellipsis, Pencil, Plus } from "../../ui/icons.ts";
import { Menu } from "../../ui/menu.tsx";
import { useAnnounce } from "../../ui/status.tsx";
import { readAuthor } from "../charting-author.ts";
import { useServices } from "../services.ts";
import { useArchive } from "./use-archive.ts";

type PatientActionsProps = { readonly patient: Patient; readonly onEdit: () => void };

export function PatientActions({ patient, onEdit }: PatientActionsProps) {
  const services = useServices();
  const announce = useAnnounce();
  const { archive } = useArchive(patient);

  const startVisit = async () => {
    const by = await readAuthor(services);
    const { visit, journal } = createVisit(toVisitId(services.makeId()), { patient, clock: services.clock, by });
    const created = await services.visits.create(visit, journal);
    if (created.ok) navigate(`/visits/${visit.id}`);
    else announce(created.failure.message);
  };

  const isArchived = patient.archivedAt !== null;
  return (
    <>
      {isArchived ? null : (
        <Button variant="primary" icon={<Plus />} onPress={() => void startVisit()}>
          New visit
        </Button>
      )}
      <Button icon={<Pencil />} onPress={onEdit}>
        Edit
      </Button>
      {isArchived ? null : (
        <Menu
          label="More"
          trigger={<IconButton label="More" icon={<Ellipsis />} />}
          choices={[{ id: "archive", label: "Archive patient", icon: <Archive />, perform: () => void archive() }]}
        />
      )}
    </>
  );
}

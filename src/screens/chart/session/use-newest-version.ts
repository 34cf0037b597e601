import { useEffect, useState } from "react";
import type { VisitRepository } from "../../../domain/ports.ts";
import { readOnce } from "../../../domain/read-once.ts";
import { versionsOf } from "../../../domain/signing/visit-status.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";

/**
 * The signed version that has taken the place of a signed visit; null while it holds itself. The patient's visits are
 * read for it only once a visit is signed: drafts open without.
 */
export function useNewestVersion(visit: Pick<Visit, "id" | "patientId" | "signature" | "amendment">): Visit | null {
  const { visits } = useServices();
  const { id, patientId } = visit;
  const isSigned = visit.signature !== null;
  const [newest, setNewest] = useState<Visit | null>(null);
  useEffect(() => {
    if (!isSigned) return undefined;
    let isCurrent = true;
    async function read(): Promise<void> {
      const found = await readNewestVersion(visits, { id, patientId });
      if (isCurrent) setNewest(found);
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [visits, id, patientId, isSigned]);
  return newest;
}

/** The newest signed version of a visit when it is another one; null also when that can't be read. */
export async function readNewestVersion(
  visits: Pick<VisitRepository, "watchOfPatient">,
  { id, patientId }: Pick<Visit, "id" | "patientId">,
): Promise<Visit | null> {
  const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(patientId, listener));
  const all = answer.ok ? answer.value.value : [];
  const stored = all.find((other) => other.id === id);
  if (stored === undefined) return null;
  const newest = versionsOf(all, stored).find(({ signature }) => signature !== null);
  return newest === undefined || newest.id === id ? null : newest;
}

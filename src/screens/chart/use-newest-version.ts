import { useEffect, useState } from "react";
import { readOnce } from "../../domain/read-once.ts";
import { versionsOf } from "../../domain/signing/visit-status.ts";
import type { Visit } from "../../domain/visit.ts";
import { useServices } from "../services.ts";

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
      const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(patientId, listener));
      if (!isCurrent || !answer.ok) return;
      const all = answer.value.value;
      const stored = all.find((other) => other.id === id);
      const signed = stored === undefined ? [] : versionsOf(all, stored).filter(({ signature }) => signature !== null);
      setNewest(signed[0] === undefined || signed[0].id === id ? null : signed[0]);
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [visits, id, patientId, isSigned]);
  return newest;
}

import { useEffect, useState } from "react";
import { hasLaterVisit, visitsBefore } from "../../../domain/exam/earlier-exams.ts";
import { readOnce } from "../../../domain/read-once.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";

/** The patient's other visits, as far as this page asks about them. */
export type OtherVisits = {
  /** Before this one, newest first. */
  readonly earlier: readonly Visit[];
  /** Null until it is known. */
  readonly isNewest: boolean | null;
};

/** Read once: to watch them would read the patient's whole history again at every field that is saved. */
export function useOtherVisits(visit: Visit): OtherVisits {
  const { visits } = useServices();
  const [others, setOthers] = useState<OtherVisits>({ earlier: [], isNewest: null });
  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(visit.patientId, listener));
      if (!isCurrent || !answer.ok) return;
      const all = answer.value.value;
      setOthers({ earlier: visitsBefore(visit, all), isNewest: !hasLaterVisit(visit, all) });
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [visits, visit]);
  return others;
}

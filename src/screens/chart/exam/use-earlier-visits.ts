import { useEffect, useState } from "react";
import { visitsBefore } from "../../../domain/exam/earlier-exams.ts";
import { readOnce } from "../../../domain/read-once.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";

/**
 * The patient's visits before this one, newest first. Read once: to watch them would read the patient's whole history again
 * at every field that is saved.
 */
export function useEarlierVisits(visit: Visit): readonly Visit[] {
  const { visits } = useServices();
  const [earlier, setEarlier] = useState<readonly Visit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(visit.patientId, listener));
      if (isCurrent && answer.ok) setEarlier(visitsBefore(visit, answer.value.value));
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [visits, visit]);
  return earlier;
}

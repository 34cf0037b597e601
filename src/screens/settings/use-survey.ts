import { useEffect, useState } from "react";
import type { Patient } from "../../domain/patient.ts";
import type { DamagedRow, StorageFailure } from "../../domain/ports.ts";
import type { Result } from "../../lib/result.ts";
import { useServices } from "../services.ts";
import type { Watching } from "../use-watched.ts";
import { runWhenIdle } from "../when-idle.ts";

/** What a reading of every stored row has found. */
export type Survey = Result<readonly DamagedRow[], StorageFailure>;

/**
 * Reads every row once the patients are there and the browser has nothing better to do, and again when they change; null
 * until the first reading is through.
 */
export function useSurvey(patients: Watching<readonly Patient[]>): Survey | null {
  const { health } = useServices();
  const [survey, setSurvey] = useState<Survey | null>(null);
  useEffect(() => {
    let isWanted = patients.kind === "ready";
    async function look(): Promise<void> {
      if (!isWanted) return;
      const found = await health.findDamagedRows();
      if (isWanted) setSurvey(found);
    }
    runWhenIdle([() => void look()]);
    return () => {
      isWanted = false;
    };
  }, [health, patients]);
  return survey;
}

import { useEffect, useState } from "react";
import type { StorageFailure } from "../domain/ports.ts";
import { useServices } from "./services.ts";

/** Why the database must not be written any more (a newer version is open, data was cleared); null while all is well. */
export function useStorageProblem(): StorageFailure | null {
  const { health } = useServices();
  const [problem, setProblem] = useState<StorageFailure | null>(null);
  useEffect(() => health.subscribe(setProblem), [health]);
  return problem;
}

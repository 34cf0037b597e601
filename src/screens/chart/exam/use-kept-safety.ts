import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { SafetyFacts } from "../../../domain/exam/safety-facts.ts";
import type { PatientId } from "../../../domain/ids.ts";
import { useServices } from "../../services.ts";
import { keepSafety } from "./keep-safety.ts";

/** Whether the safety facts of this visit are those of the patient, too. */
export type KeptSafety = "untouched" | "kept" | "failed" | "later-visit";

type SafetyOfVisit = {
  readonly patientId: PatientId;
  readonly safety: SafetyFacts;
  /** An earlier visit that is mended does not change what is known since. Null until it is known. */
  readonly isNewest: boolean | null;
};

/** Keeps every change of the safety facts for the patient, undo and redo too. */
export function useKeptSafety({ patientId, safety, isNewest }: SafetyOfVisit): KeptSafety {
  const services = useServices();
  const [state, setState] = useState<KeptSafety>("untouched");
  const known = useRef(safety);
  const keep = useEffectEvent(async (changed: SafetyFacts, isForPatient: boolean) => {
    const isKept = isForPatient && (await keepSafety(services, patientId, changed));
    setState(isKept ? "kept" : isForPatient ? "failed" : "later-visit");
  });
  useEffect(() => {
    if (isNewest === null || known.current === safety) return;
    known.current = safety;
    void keep(safety, isNewest);
  }, [safety, isNewest]);
  return state;
}

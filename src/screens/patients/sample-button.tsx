import { useState } from "react";
import { navigate } from "wouter/use-hash-location";
import type { PatientId } from "../../domain/ids.ts";
import type { StorageFailure } from "../../domain/ports.ts";
import { fail, succeed, type Result } from "../../lib/result.ts";
import { Button } from "../../ui/button.tsx";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices, type Services } from "../services.ts";

/** Makes the fictional patient with its visits and opens its page. */
export function SampleButton() {
  const services = useServices();
  const announce = useAnnounce();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    const loaded = await loadSample(services);
    setIsLoading(false);
    if (loaded.ok) navigate(`/patients/${loaded.value}`);
    else announce(loaded.failure.message);
  };
  return (
    <Button isDisabled={isLoading} onPress={() => void load()}>
      Try with a sample patient
    </Button>
  );
}

type LoadFailure = Pick<StorageFailure, "message">;

/** The sample and its visits, or nothing of it. Its code is loaded on use: most people never need it. */
async function loadSample(services: Services): Promise<Result<PatientId, LoadFailure>> {
  const { patients, visits, clock, makeId } = services;
  const parts = await Promise.all([
    services.loadFigure("female"),
    import("../../domain/sample/sample-patient.ts"),
  ]).catch(() => null);
  if (parts === null) return fail({ message: "The sample could not be loaded. Try again with a connection." });
  const [{ body }, { createSampleRecords }] = parts;
  const sample = createSampleRecords({ body, clock, makeId });
  const saved = await patients.save(sample.patient);
  if (!saved.ok) return saved;
  for (const { visit, journal } of sample.visits) {
    const created = await visits.create(visit, journal);
    if (created.ok) continue;
    await patients.removeSample(sample.patient.id);
    return created;
  }
  return succeed(sample.patient.id);
}

import { useEffect, useState } from "react";
import type { Knowledge } from "../atlas/knowledge/knowledge.ts";
import { type Services, useServices } from "./services.ts";

/** Once it is there, nothing that shows it appears a moment late. It is the same for all patients. */
const loadedBy = new WeakMap<Services, Knowledge>();

/** What is known of muscles; null until it is there, and where it can't be had: then the screen does without. */
export function useKnowledge(): Knowledge | null {
  const services = useServices();
  const [knowledge, setKnowledge] = useState(() => loadedBy.get(services) ?? null);
  useEffect(() => {
    let isGone = false;
    async function show(): Promise<void> {
      const loaded = await load(services);
      if (!isGone) setKnowledge(loaded);
    }
    void show();
    return () => {
      isGone = true;
    };
  }, [services]);
  return knowledge;
}

async function load(services: Services): Promise<Knowledge | null> {
  try {
    const knowledge = await services.loadKnowledge();
    loadedBy.set(services, knowledge);
    return knowledge;
  } catch {
    // Offline before the first visit: whatever is opened next asks again.
    return null;
  }
}

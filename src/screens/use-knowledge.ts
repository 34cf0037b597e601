import { useEffect, useState } from "react";
import type { Knowledge } from "../atlas/knowledge/knowledge.ts";
import { type Services, useServices } from "./services.ts";

/** Once it is there, nothing that shows it appears a moment late. It is the same for all patients. */
const loadedBy = new WeakMap<Services, Knowledge>();

/** What is known of muscles; null until it is there, and where it can't be had: then the screen does without. */
export function useKnowledge(): Knowledge | null {
  return useKnowledgeState().knowledge;
}

type KnowledgeState = { readonly knowledge: Knowledge | null; readonly isLoading: boolean };

/** As `useKnowledge`, for what keeps room for it while it is on its way. */
export function useKnowledgeState(): KnowledgeState {
  const services = useServices();
  const [state, setState] = useState<KnowledgeState>(() => {
    const knowledge = loadedBy.get(services) ?? null;
    return { knowledge, isLoading: knowledge === null };
  });
  useEffect(() => {
    let isGone = false;
    async function show(): Promise<void> {
      const knowledge = await load(services);
      if (!isGone)
        setState((shown) =>
          shown.knowledge === knowledge && !shown.isLoading ? shown : { knowledge, isLoading: false },
        );
    }
    void show();
    return () => {
      isGone = true;
    };
  }, [services]);
  return state;
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

import { useEffect, useState, type ReactNode } from "react";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useServices } from "../services.ts";

type State = { readonly kind: "loading" | "failed" } | { readonly kind: "ready"; readonly knowledge: Knowledge };

type WithKnowledgeProps = { readonly children: (knowledge: Knowledge) => ReactNode };

/** Shows what needs the knowledge of muscles once it is there, and offers to try again where it can't be had. */
export function WithKnowledge({ children }: WithKnowledgeProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <Attempt key={attempt} onTryAgain={() => setAttempt(attempt + 1)}>
      {children}
    </Attempt>
  );
}

function Attempt({ children, onTryAgain }: WithKnowledgeProps & { readonly onTryAgain: () => void }) {
  const services = useServices();
  const [state, setState] = useState<State>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const knowledge = await services.loadKnowledge().catch(() => null);
      if (isWanted) setState(knowledge === null ? { kind: "failed" } : { kind: "ready", knowledge });
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [services]);
  switch (state.kind) {
    case "ready":
      return children(state.knowledge);
    case "loading":
      return null;
    case "failed":
      return (
        <Banner
          kind="warning"
          title="The muscles could not be loaded"
          actions={<Button onPress={onTryAgain}>Try again</Button>}
        >
          They come with the app, once, when there is a connection.
        </Banner>
      );
    default:
      return unreachable(state);
  }
}

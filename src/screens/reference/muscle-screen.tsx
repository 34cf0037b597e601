import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Printer } from "../../ui/icons.ts";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { findMuscle } from "../../domain/muscle-names.ts";
import { Page } from "../page.tsx";
import { Handout } from "./handout.tsx";
import { listMuscles, type KnownOfMuscle } from "./muscle-catalogue.ts";
import { MuscleFacts } from "./muscle-facts.tsx";
import { MuscleSources } from "./muscle-sources.tsx";
import { PatternPanel } from "./pattern-panel.tsx";
import styles from "./muscle-screen.module.css";
import { useShownFigure } from "./use-shown-figure.ts";
import { WithKnowledge } from "./with-knowledge.tsx";

const BACK = { href: "#/reference", label: "Reference" };

/** One muscle: where its trigger points usually lie, where they are felt, and what helps. Printed, it is a handout. */
export function MuscleScreen({ muscleId }: { readonly muscleId: string }) {
  const muscle = findMuscle(muscleId);
  if (muscle === null) {
    return (
      <Page title="Reference" heading="Muscle" back={BACK}>
        <EmptyState title="There is no such muscle">The address may be mistyped.</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Reference"
      heading={muscle.name}
      back={BACK}
      actions={
        <Button icon={<Printer />} onPress={() => window.print()}>
          Print handout
        </Button>
      }
    >
      <WithKnowledge>{(knowledge) => <KnownMuscle knowledge={knowledge} muscleId={muscleId} />}</WithKnowledge>
    </Page>
  );
}

function KnownMuscle({ knowledge, muscleId }: { readonly knowledge: Knowledge; readonly muscleId: string }) {
  const shown = useShownFigure();
  const known = listMuscles(knowledge).find(({ muscle }) => muscle.id === muscleId);
  if (known === undefined) return null;
  return (
    <>
      <p className={styles["names"]}>{otherNames(known).join(" · ")}</p>
      <div className={styles["columns"]}>
        <PatternPanel known={known} shown={shown} />
        <MuscleFacts known={known} />
      </div>
      <MuscleSources known={known} sources={knowledge.sources} />
      <Handout known={known} figure={shown.loaded} side={shown.side} />
    </>
  );
}

/** The Latin name and the synonyms, each once. */
function otherNames({ muscle, entries }: KnownOfMuscle): readonly string[] {
  const [own] = entries;
  if (own === undefined) return [];
  const names = [own.latinName, ...own.synonyms].filter((name) => name.toLowerCase() !== muscle.name.toLowerCase());
  return [...new Set(names)];
}

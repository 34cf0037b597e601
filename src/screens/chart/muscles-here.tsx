import { useMemo } from "react";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { musclesUnder } from "../../atlas/knowledge/muscles-under.ts";
import type { Body } from "../../atlas/body.ts";
import type { Place } from "../../atlas/place.ts";
import { muscleInWords, muscleName } from "../../domain/muscle-names.ts";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import { useKnowledge } from "../use-knowledge.ts";

type MusclesHereProps = {
  readonly body: Body;
  readonly place: Place;
  /** The one that the mark names. */
  readonly muscle: string | null;
  readonly onChange: (muscle: string | null) => void;
  readonly isLabelHidden?: boolean;
};

/** The muscles under a mark, the likeliest first: one tap names the mark's muscle. Nothing where nothing is known. */
export function MusclesHere({ body, place, muscle, onChange, isLabelHidden = false }: MusclesHereProps) {
  const knowledge = useKnowledge();
  const choices = useMemo(
    () => (knowledge === null ? [] : choicesAt(knowledge, body, place)),
    [knowledge, body, place],
  );
  if (choices.length === 0) return null;
  return (
    <ToggleChips<string>
      label="Muscles here"
      isLabelHidden={isLabelHidden}
      choices={choices}
      values={muscle === null ? [] : [muscle]}
      onChange={(chosen) => onChange(chosen.find((id) => id !== muscle) ?? null)}
    />
  );
}

/** A muscle that lies deeper than the first of them is said to lie under. */
function choicesAt(knowledge: Knowledge, body: Body, place: Place) {
  const found = musclesUnder(knowledge, body, place);
  const shallowest = Math.min(...found.map(({ muscle }) => muscle.layer));
  return found.map(({ muscle: { muscle, layer } }) => ({
    value: muscle,
    label: layer > shallowest ? `under: ${muscleInWords(muscle)}` : muscleName(muscle),
  }));
}

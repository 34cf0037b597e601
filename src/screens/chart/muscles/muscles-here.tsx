import { useMemo, useState } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { musclesUnder } from "../../../atlas/knowledge/muscles-under.ts";
import type { Body } from "../../../atlas/body.ts";
import type { Place } from "../../../atlas/place.ts";
import { muscleInWords, muscleName } from "../../../domain/muscle-names.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { useKnowledgeState } from "../../use-knowledge.ts";
import styles from "./muscles-here.module.css";

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
  const { knowledge, isLoading } = useKnowledgeState();
  // In the details of the first point they may come late: room is kept, so that nothing moves under the finger.
  const [isLate] = useState(isLoading && !isLabelHidden);
  const choices = useMemo(
    () => (knowledge === null ? [] : choicesAt(knowledge, body, place)),
    [knowledge, body, place],
  );
  const chips =
    choices.length === 0 ? null : (
      <ToggleChips<string>
        label="Muscles here"
        isLabelHidden={isLabelHidden}
        choices={choices}
        values={muscle === null ? [] : [muscle]}
        onChange={(chosen) => onChange(chosen.find((id) => id !== muscle) ?? null)}
      />
    );
  return isLate && (isLoading || chips !== null) ? <div className={styles["late"]}>{chips}</div> : chips;
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

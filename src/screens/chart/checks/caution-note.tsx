import { useMemo } from "react";
import { needlingAreasAt } from "../../../atlas/knowledge/needling-areas-at.ts";
import type { Place } from "../../../atlas/place.ts";
import { needlingCautionsAt } from "../../../domain/checks/needling-cautions.ts";
import type { NeedlingCaution } from "../../../domain/checks/safety-rules.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Fold } from "../../../ui/fold.tsx";
import { TriangleAlert } from "../../../ui/icons.ts";
import { SourceWords } from "../../source-words.tsx";
import { useClinicSettings } from "../../use-clinic-settings.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import styles from "./caution-note.module.css";

type CautionNoteProps = { readonly editor: ChartEditor; readonly place: Place };

/** Says quietly what a needle at this place must know of: lung, kidney, great vessels. Nothing elsewhere. */
export function CautionNote({ editor, place }: CautionNoteProps) {
  const knowledge = useKnowledge();
  const rules = useClinicSettings()?.rules.needlingCautions ?? null;
  const cautions = useMemo(
    () =>
      knowledge === null || rules === null
        ? []
        : needlingCautionsAt(place, (here) => needlingAreasAt(knowledge, editor.body, here), rules),
    [knowledge, rules, editor, place],
  );
  return cautions.map((caution) => <Caution key={caution.area} caution={caution} />);
}

function Caution({ caution: { where, reason, source } }: { readonly caution: NeedlingCaution }) {
  return (
    <div className={styles["caution"]} role="note" aria-label="Needle with care">
      <TriangleAlert />
      <div>
        <p>
          <strong>Needle with care:</strong> {where}. {reason}
        </p>
        <Fold label="Source" name={`Source: needle ${where}`}>
          <SourceWords source={source} />
        </Fold>
      </div>
    </div>
  );
}

import { useMemo } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { regionsOfCells } from "../../../atlas/knowledge/regions-of-cells.ts";
import type { CellId } from "../../../atlas/place.ts";
import { partlyExplainedCells, type Source, unexplainedCells } from "../../../domain/find-source/source.ts";
import { sourceInWords, unexplainedInWords } from "../../../domain/find-source/source-words.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { useServices } from "../../services.ts";
import styles from "./find-source.module.css";
import { PatternSource } from "../muscles/pattern-source.tsx";
import { recordFound, recordNothingFound } from "./record-source.ts";
import { scrollToSight } from "../inspector/scroll-to-sight.ts";
import { originOf, type SoughtPain } from "./sought-pain.ts";

type SourceDetailsProps = {
  readonly editor: ChartEditor;
  readonly knowledge: Knowledge;
  readonly sought: SoughtPain;
  readonly source: Source;
};

/** Where to palpate and what speaks for it; what was found there is one tap. */
export function SourceDetails({ editor, knowledge, sought, source }: SourceDetailsProps) {
  const services = useServices();
  const finding = { editor, source, makeId: () => services.makeId() };
  const referral = knowledge.referrals.find(({ muscle }) => muscle === source.muscle);
  const left = useMemo(() => {
    const regionsOf = (cells: readonly CellId[]) => regionsOfCells(knowledge, editor.body, cells);
    return unexplainedInWords({
      unexplained: regionsOf(unexplainedCells(sought.cells, [source])),
      partly: regionsOf(partlyExplainedCells(sought.cells, [source])),
    });
  }, [knowledge, editor, sought, source]);
  return (
    <div className={styles["details"]}>
      <p>{source.site.where}</p>
      <p className={styles["small"]}>
        {sourceInWords(source, originOf(sought))} {left}
      </p>
      <div ref={scrollToSight} className={styles["answers"]}>
        <Button variant="primary" onPress={() => recordFound(finding, sought)}>
          Found
        </Button>
        <Button onPress={() => recordNothingFound(finding)}>Nothing found here</Button>
      </div>
      {referral === undefined ? null : <PatternSource knowledge={knowledge} referral={referral} />}
    </div>
  );
}

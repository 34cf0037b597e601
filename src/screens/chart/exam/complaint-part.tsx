import { useMemo } from "react";
import { regionsOfCells } from "../../../atlas/knowledge/regions-of-cells.ts";
import { zonesOfChart } from "../../../domain/chart.ts";
import type { VisitId } from "../../../domain/ids.ts";
import { areaInWords, percentInWords } from "../../../domain/mark-words.ts";
import type { PainZone } from "../../../domain/marks.ts";
import { measureZone } from "../../../domain/zone-facts.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { useKnowledge } from "../../use-knowledge.ts";
import { useEditorState } from "../use-editor-state.ts";
import { sectionHref } from "../section-address.ts";
import { ExamGroup } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { SavedTextArea } from "./saved-fields.tsx";

type ComplaintPartProps = ExamPartProps & { readonly editor: ChartEditor; readonly visitId: VisitId };

/** What the patient comes for: in words here, painted on the chart. */
export function ComplaintPart({ exam, edit, editor, visitId }: ComplaintPartProps) {
  return (
    <ExamGroup title="Complaint" part="complaint">
      <SavedTextArea
        label="In the patient's words"
        text={exam.complaint}
        onSave={(complaint) => edit({ complaint })}
        rows={3}
      />
      <PaintedPain editor={editor} visitId={visitId} />
    </ExamGroup>
  );
}

/** Named at most: a pain that is everywhere is better looked at. */
const MOST_REGIONS = 3;

function PaintedPain({ editor, visitId }: { readonly editor: ChartEditor; readonly visitId: VisitId }) {
  const chart = useEditorState(editor, (state) => state.chart);
  const knowledge = useKnowledge();
  const zones = useMemo(() => zonesOfChart(chart).filter(({ ownerId }) => ownerId === null), [chart]);
  const words = useMemo(() => zones.map((zone) => zoneInWords(zone, editor, knowledge)), [zones, editor, knowledge]);
  return (
    <div className={styles["painted"]}>
      {words.length === 0 ? (
        <p>Not painted on the chart.</p>
      ) : (
        <ul className={styles["plainList"]}>
          {words.map((text, index) => (
            <li key={zones[index]?.id}>{text}</li>
          ))}
        </ul>
      )}
      <ButtonLink href={sectionHref(visitId, "chart")} variant="plain">
        {words.length === 0 ? "Paint it" : "Show on the chart"}
      </ButtonLink>
    </div>
  );
}

/** "Own pain, right: back of the neck, upper half; 212 cm², 1.3 % of the body surface" */
function zoneInWords(zone: PainZone, { body }: ChartEditor, knowledge: ReturnType<typeof useKnowledge>): string {
  const { side, areaCm2, areaPercent } = measureZone(body, zone);
  const regions = knowledge === null ? [] : regionsOfCells(knowledge, body, zone.cells);
  const names = regions.slice(0, MOST_REGIONS).map(({ region }) => region.name.toLowerCase());
  const where = [...new Set(names)].join(", ");
  const size = `${areaInWords(areaCm2)}, ${percentInWords(areaPercent)}`;
  const pain = zone.pain === null ? "" : `, pain ${zone.pain} of 10`;
  return `Painted, ${side}${pain}: ${where === "" ? "" : `${where}; `}${size}`;
}

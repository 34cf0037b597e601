import { useMemo } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { zonesOfChart } from "../../../domain/chart.ts";
import type { PainZone } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import styles from "./find-source.module.css";
import { type RegionSide, soughtPainOfRegion, soughtPainOfZones } from "./sought-pain.ts";
import { SourceList } from "./source-list.tsx";
import type { SourceSearch } from "./source-search.ts";
import { useEditorState } from "../use-editor-state.ts";

type SourcesProps = {
  readonly editor: ChartEditor;
  readonly search: SourceSearch;
  /** The painted pain that is selected; null to ask where it hurts. */
  readonly zone: PainZone | null;
  readonly knowledge: Knowledge;
};

/** The muscles that pain may come from; that of a referral zone too, whose own muscle is marked as charted. */
export function Sources({ editor, search, zone, knowledge }: SourcesProps) {
  return zone === null ? (
    <SourcesOfAsked editor={editor} search={search} knowledge={knowledge} />
  ) : (
    <SourcesOfZone editor={editor} zone={zone} knowledge={knowledge} />
  );
}

type SourcesOfZoneProps = { readonly editor: ChartEditor; readonly zone: PainZone; readonly knowledge: Knowledge };

function SourcesOfZone({ editor, zone, knowledge }: SourcesOfZoneProps) {
  const sought = useMemo(() => soughtPainOfZones([zone]), [zone]);
  return <SourceList editor={editor} knowledge={knowledge} sought={sought} />;
}

const SIDES: readonly { readonly value: RegionSide; readonly label: string }[] = [
  { value: "right", label: "Right" },
  { value: "left", label: "Left" },
  { value: "both", label: "Both" },
];

type SourcesOfAskedProps = Omit<SourcesProps, "zone">;

/** A region from the list, with its side; else all that is painted and has no point yet. */
function SourcesOfAsked({ editor, search, knowledge }: SourcesOfAskedProps) {
  const { regionId, side } = search;
  const chart = useEditorState(editor, (state) => state.chart);
  const painted = useMemo(() => zonesOfChart(chart).filter(({ ownerId }) => ownerId === null), [chart]);
  const items = useMemo(() => knowledge.regions.map(({ id, name, group }) => ({ id, name, hint: group })), [knowledge]);
  const region = knowledge.regions.find(({ id }) => id === regionId) ?? null;
  const needsSide = region !== null && region.isMidline !== true;
  const sought = useMemo(() => {
    if (region === null) return painted.length === 0 ? null : soughtPainOfZones(painted);
    if (region.isMidline === true) return soughtPainOfRegion(region, "both");
    return side === null ? null : soughtPainOfRegion(region, side);
  }, [region, side, painted]);
  return (
    <div className={styles["finder"]}>
      <ComboBox
        label="Where it hurts"
        items={items}
        selectedId={regionId}
        onSelect={search.setRegionId}
        placeholder={painted.length === 0 ? "Type a region: temple, heel" : "All that is painted"}
      />
      {needsSide ? (
        <ChoiceGroup<RegionSide> label="Patient's side" choices={SIDES} value={side} onChange={search.setSide} />
      ) : null}
      {sought === null ? (
        <p className={styles["small"]}>
          {needsSide ? "Choose the side." : "Choose a region, or paint on the body where it hurts."}
        </p>
      ) : (
        <SourceList key={`${regionId} ${side}`} editor={editor} knowledge={knowledge} sought={sought} />
      )}
    </div>
  );
}

import { useMemo } from "react";
import type { Body } from "../../../atlas/body.ts";
import { cellOfPlace } from "../../../atlas/cells.ts";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import type { Place } from "../../../atlas/place.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { MuscleDepth } from "../../../editor/editor-state.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import { DEPTH_OF_LAYER } from "./muscle-depths.ts";
import styles from "./tapped-muscles.module.css";
import { useEditorState } from "../use-editor-state.ts";

/** The names of the outlined muscles where the select tool tapped, over the chart. */
export function TappedMuscles({ editor }: { readonly editor: ChartEditor }) {
  const knowledge = useKnowledge();
  const place = useEditorState(editor, (state) => state.tapped);
  const depths = useEditorState(editor, (state) => state.muscleDepths);
  const names = useMemo(
    () => (knowledge === null || place === null ? [] : namesAt(knowledge, editor.body, place, depths)),
    [knowledge, editor, place, depths],
  );
  return (
    <output className={styles["names"]} aria-label="Muscles tapped">
      {names.join(" · ")}
    </output>
  );
}

// oxlint-disable-next-line max-params -- what is known, on which body, where, and how deep
function namesAt({ muscles }: Knowledge, body: Body, place: Place, depths: readonly MuscleDepth[]): readonly string[] {
  // Outlines are of the right side: the last bit of a cell is its side.
  const cell = cellOfPlace(body, place) | 1;
  return muscles
    .filter(({ layer, cells }) => depths.includes(DEPTH_OF_LAYER[layer]) && cells.some((own) => own === cell))
    .sort((a, b) => a.layer - b.layer)
    .map(({ name }) => name);
}

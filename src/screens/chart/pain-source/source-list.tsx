import { useEffect, useMemo, useState } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { mirrorCell } from "../../../atlas/place.ts";
import { REFERRAL_CAVEAT } from "../../../atlas/referral/referral.ts";
import { chartedMuscles } from "../../../domain/find-source/charted-muscles.ts";
import { type ListedSource, listSources } from "../../../domain/find-source/listed-sources.ts";
import type { Source } from "../../../domain/find-source/source.ts";
import { createSourceFinder } from "../../../domain/find-source/source-finder.ts";
import { sourceSetInWords } from "../../../domain/find-source/source-words.ts";
import { muscleName } from "../../../domain/muscle-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ReferralHint } from "../../../editor/editor-state.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ListButton } from "../../../ui/list-button.tsx";
import styles from "./find-source.module.css";
import { revealPlace } from "../body/reveal-mark.ts";
import { scrollToSight } from "../inspector/scroll-to-sight.ts";
import { originOf, type SoughtPain } from "./sought-pain.ts";
import { SourceDetails } from "./source-details.tsx";
import { useEditorState } from "../use-editor-state.ts";

const MOST_SETS = 2;

type SourceListProps = {
  readonly editor: ChartEditor;
  readonly knowledge: Knowledge;
  readonly sought: SoughtPain;
};

/** A row that was pressed, and its side once that is known: never chosen for the clinician where both fit alike. */
type Chosen = { readonly row: string; readonly side: Source["side"] | null };

/** The muscles from which some pain may come, the likeliest first; the chosen one is shown on the body to be palpated. */
export function SourceList({ editor, knowledge, sought }: SourceListProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const chart = useEditorState(editor, (state) => state.chart);
  const finder = useMemo(() => createSourceFinder(knowledge, editor.body), [knowledge, editor]);
  const found = useMemo(() => finder.find(sought.pain, chartedMuscles(chart)), [finder, sought, chart]);
  const rows = listSources(found.sources);
  const shownRow = rows.find((row) => keyOfRow(row) === chosen?.row) ?? null;
  const shown = shownRow?.bySide.find(({ side }) => side === chosen?.side) ?? null;
  useShownOnBody(editor, sought, shown);
  if (rows.length === 0) return <p>No usual pattern reaches this zone.</p>;

  function choose(row: ListedSource, source: Source | null): void {
    setChosen({ row: keyOfRow(row), side: source?.side ?? null });
    if (source !== null) revealPlace(editor, source.place);
  }

  return (
    <div className={styles["finder"]}>
      <ol className={styles["sources"]} aria-label="Muscles to palpate">
        {rows.map((row) => (
          <li key={keyOfRow(row)}>
            <ListButton
              isSelected={row === shownRow}
              onPress={() => choose(row, row === shownRow && shown !== null ? shown : onlySourceOf(row))}
            >
              {titleOfRow(row)}
            </ListButton>
            {row !== shownRow || onlySourceOf(row) !== null ? null : (
              <SideOfSource row={row} shown={shown} onChoose={(source) => choose(row, source)} />
            )}
            {row !== shownRow || shown === null ? null : (
              <SourceDetails key={shown.side} editor={editor} knowledge={knowledge} sought={sought} source={shown} />
            )}
          </li>
        ))}
      </ol>
      {found.sets.slice(0, MOST_SETS).map((set) => (
        <p key={set.members.map(keyOf).join(" ")} className={styles["small"]}>
          {set.members.map(titleOf).join(" with ")}. {sourceSetInWords(set, originOf(sought))}
        </p>
      ))}
      {shown === null ? <p className={styles["small"]}>{REFERRAL_CAVEAT.text}</p> : null}
    </div>
  );
}

const SIDE_CHOICES = [
  { value: "right", label: "Right" },
  { value: "left", label: "Left" },
] as const;

type SideOfSourceProps = {
  readonly row: ListedSource;
  readonly shown: Source | null;
  readonly onChoose: (source: Source | null) => void;
};

/** Where both sides fit alike, the clinician says on which one the hand is. */
function SideOfSource({ row, shown, onChoose }: SideOfSourceProps) {
  return (
    <div ref={scrollToSight} className={styles["details"]}>
      <ChoiceGroup<Source["side"]>
        label="Side to palpate"
        choices={SIDE_CHOICES}
        value={shown?.side ?? null}
        onChange={(side) => onChoose(row.bySide.find((source) => source.side === side) ?? null)}
      />
    </div>
  );
}

/** The usual pattern of a source, and where to palpate; while none is chosen, the region that was asked for. */
function useShownOnBody(editor: ChartEditor, { cells, drawnBy }: SoughtPain, source: Source | null): void {
  const site = source?.site ?? null;
  const side = source?.side ?? null;
  const palpate = source?.place ?? null;
  const hint = useMemo((): ReferralHint | null => {
    if (site === null || palpate === null) return drawnBy === null ? { essential: cells, spillover: [] } : null;
    const { essential, spillover } = site;
    if (side === "right") return { essential: essential.cells, spillover: spillover.cells, palpate };
    return { essential: essential.cells.map(mirrorCell), spillover: spillover.cells.map(mirrorCell), palpate };
    // oxlint-disable-next-line react/exhaustive-deps -- the place follows from site and side, and is a new object each time
  }, [site, side, cells, drawnBy]);
  useEffect(() => {
    if (hint === null) return undefined;
    editor.setHint(hint);
    return () => editor.setHint(null);
  }, [editor, hint]);
}

function keyOf({ site, side }: Source): string {
  return `${site.id} ${side}`;
}

function keyOfRow({ muscle, bySide }: ListedSource): string {
  return `${muscle} ${bySide.map(({ side }) => side).join(" ")}`;
}

/** Null where there are two to choose from. */
function onlySourceOf({ bySide: [source, other] }: ListedSource): Source | null {
  return source === undefined || other !== undefined ? null : source;
}

const CHARTED_WORDS = { "trigger-point": "charted", "clear-site": "nothing found" } as const;

function titleOf({ muscle, side, charted }: Source): string {
  return `${muscleName(muscle)}, ${side}${charted === null ? "" : ` (${CHARTED_WORDS[charted]})`}`;
}

/** "Gluteus maximus, right or left (right: nothing found)" */
function titleOfRow(row: ListedSource): string {
  const only = onlySourceOf(row);
  if (only !== null) return titleOf(only);
  const charted = row.bySide.flatMap(({ side, charted: as }) => (as === null ? [] : [`${side}: ${CHARTED_WORDS[as]}`]));
  return `${muscleName(row.muscle)}, right or left${charted.length === 0 ? "" : ` (${charted.join(", ")})`}`;
}

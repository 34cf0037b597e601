import { useEffect, useMemo, useState } from "react";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { regionsOfCells } from "../../atlas/knowledge/regions-of-cells.ts";
import { mirrorCell } from "../../atlas/place.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { chartedMuscles } from "../../domain/find-source/charted-muscles.ts";
import { bestSourceOfEachMuscle, type Source, unexplainedCells } from "../../domain/find-source/source.ts";
import { createSourceFinder } from "../../domain/find-source/source-finder.ts";
import { sourceInWords, sourceSetInWords, unexplainedInWords } from "../../domain/find-source/source-words.ts";
import { muscleName } from "../../domain/muscle-names.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ReferralHint } from "../../editor/editor-state.ts";
import { Button } from "../../ui/button.tsx";
import { ListButton } from "../../ui/list-button.tsx";
import { useServices } from "../services.ts";
import styles from "./find-source.module.css";
import { recordFound, recordNothingFound } from "./record-source.ts";
import { revealPlace } from "./reveal-mark.ts";
import type { SoughtPain } from "./sought-pain.ts";
import { useEditorState } from "./use-editor-state.ts";

const MOST_SOURCES = 8;
const MOST_SETS = 2;

type SourceListProps = {
  readonly editor: ChartEditor;
  readonly knowledge: Knowledge;
  readonly sought: SoughtPain;
};

/** The muscles from which some pain may come, the likeliest first; the chosen one is shown on the body to be palpated. */
export function SourceList({ editor, knowledge, sought }: SourceListProps) {
  const [shownId, setShownId] = useState<string | null>(null);
  const chart = useEditorState(editor, (state) => state.chart);
  const finder = useMemo(() => createSourceFinder(knowledge, editor.body), [knowledge, editor]);
  const found = useMemo(() => finder.find(sought.pain, chartedMuscles(chart)), [finder, sought, chart]);
  const sources = bestSourceOfEachMuscle(found.sources).slice(0, MOST_SOURCES);
  const shown = sources.find((source) => keyOf(source) === shownId) ?? null;
  useShownOnBody(editor, sought, shown);
  if (sources.length === 0) return <p>No usual pattern reaches this zone.</p>;
  return (
    <div className={styles["finder"]}>
      <ol className={styles["sources"]} aria-label="Muscles to palpate">
        {sources.map((source) => (
          <li key={keyOf(source)}>
            <ListButton
              isSelected={source === shown}
              onPress={() => {
                setShownId(keyOf(source));
                revealPlace(editor, source.place);
              }}
            >
              {titleOf(source)}
            </ListButton>
            {source === shown ? (
              <SourceDetails editor={editor} knowledge={knowledge} sought={sought} source={source} />
            ) : null}
          </li>
        ))}
      </ol>
      {found.sets.slice(0, MOST_SETS).map((set) => (
        <p key={set.members.map(keyOf).join(" ")} className={styles["small"]}>
          {set.members.map(titleOf).join(" with ")}. {sourceSetInWords(set, originOf(sought))}
        </p>
      ))}
      <p className={styles["small"]}>{REFERRAL_CAVEAT.text}</p>
    </div>
  );
}

function SourceDetails({ editor, knowledge, sought, source }: SourceListProps & { readonly source: Source }) {
  const services = useServices();
  const finding = { editor, source, makeId: () => services.makeId() };
  const left = useMemo(
    () => unexplainedInWords(regionsOfCells(knowledge, editor.body, unexplainedCells(sought.cells, [source]))),
    [knowledge, editor, sought, source],
  );
  return (
    <div ref={scrollToSight} className={styles["details"]}>
      <p>{source.site.where}</p>
      <p className={styles["small"]}>
        {sourceInWords(source, originOf(sought))}
        {sought.drawnBy === null ? null : ` ${left}`}
      </p>
      <div className={styles["answers"]}>
        <Button variant="primary" onPress={() => recordFound(finding, sought)}>
          Found
        </Button>
        <Button onPress={() => recordNothingFound(finding)}>Nothing found here</Button>
      </div>
    </div>
  );
}

/** On a phone the answers would lie below the edge. */
function scrollToSight(details: HTMLElement | null): void {
  details?.scrollIntoView({ block: "nearest" });
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

function originOf({ drawnBy }: SoughtPain): "painted" | "region" {
  return drawnBy === null ? "region" : "painted";
}

function keyOf({ site, side }: Source): string {
  return `${site.id} ${side}`;
}

function titleOf({ muscle, side, charted }: Source): string {
  const words = { "trigger-point": " (charted)", "clear-site": " (nothing found)" };
  return `${muscleName(muscle)}, ${side}${charted === null ? "" : words[charted]}`;
}

import { useEffect, useMemo, useState } from "react";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { regionsOfCells } from "../../atlas/knowledge/regions-of-cells.ts";
import { mirrorCell } from "../../atlas/place.ts";
import { REFERRAL_CAVEAT } from "../../atlas/referral/referral.ts";
import { chartedMuscles } from "../../domain/find-source/charted-muscles.ts";
import { painOfZones } from "../../domain/find-source/painted-pain.ts";
import { bestSourceOfEachMuscle, type Source, unexplainedCells } from "../../domain/find-source/source.ts";
import { createSourceFinder } from "../../domain/find-source/source-finder.ts";
import { sourceInWords, sourceSetInWords, unexplainedInWords } from "../../domain/find-source/source-words.ts";
import type { PainZone } from "../../domain/marks.ts";
import { muscleName } from "../../domain/muscle-names.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ReferralHint } from "../../editor/editor-state.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ListButton } from "../../ui/list-button.tsx";
import { useServices } from "../services.ts";
import { useKnowledge } from "../use-knowledge.ts";
import styles from "./find-source.module.css";
import { recordFound, recordNothingFound } from "./record-source.ts";
import { revealPlace } from "./reveal-mark.ts";
import { useEditorState } from "./use-editor-state.ts";

type FindSourceProps = { readonly editor: ChartEditor; readonly zone: PainZone };

/** Follows painted pain back to the muscles it may come from. */
export function FindSource({ editor, zone }: FindSourceProps) {
  const knowledge = useKnowledge();
  if (knowledge === null) return null;
  return (
    <Disclosure title="Find the source">
      <Sources editor={editor} zone={zone} knowledge={knowledge} />
    </Disclosure>
  );
}

const MOST_SOURCES = 8;
const MOST_SETS = 2;

type SourcesProps = FindSourceProps & { readonly knowledge: Knowledge };

function Sources({ editor, zone, knowledge }: SourcesProps) {
  const [shownId, setShownId] = useState<string | null>(null);
  const chart = useEditorState(editor, (state) => state.chart);
  const finder = useMemo(() => createSourceFinder(knowledge, editor.body), [knowledge, editor]);
  const found = useMemo(() => finder.find(painOfZones([zone]), chartedMuscles(chart)), [finder, zone, chart]);
  const sources = bestSourceOfEachMuscle(found.sources).slice(0, MOST_SOURCES);
  const shown = sources.find((source) => keyOf(source) === shownId) ?? null;
  useShownOnBody(editor, shown);
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
              <SourceDetails editor={editor} zone={zone} knowledge={knowledge} source={source} />
            ) : null}
          </li>
        ))}
      </ol>
      {found.sets.slice(0, MOST_SETS).map((set) => (
        <p key={set.members.map(keyOf).join(" ")} className={styles["small"]}>
          {set.members.map(titleOf).join(" with ")}. {sourceSetInWords(set)}
        </p>
      ))}
      <p className={styles["small"]}>{REFERRAL_CAVEAT.text}</p>
    </div>
  );
}

function SourceDetails({ editor, zone, knowledge, source }: SourcesProps & { readonly source: Source }) {
  const { makeId } = useIdMaker();
  const left = useMemo(
    () => unexplainedInWords(regionsOfCells(knowledge, editor.body, unexplainedCells(zone.cells, [source]))),
    [knowledge, editor, zone, source],
  );
  return (
    <div className={styles["details"]}>
      <p>{source.site.where}</p>
      <p className={styles["small"]}>
        {sourceInWords(source)} {left}
      </p>
      <div className={styles["answers"]}>
        <Button variant="primary" onPress={() => recordFound({ editor, source, makeId }, zone)}>
          Found
        </Button>
        <Button onPress={() => recordNothingFound({ editor, source, makeId })}>Nothing found here</Button>
      </div>
    </div>
  );
}

function useIdMaker() {
  const services = useServices();
  return { makeId: () => services.makeId() };
}

/** The usual pattern of a source, and where to palpate. */
function useShownOnBody(editor: ChartEditor, source: Source | null): void {
  const site = source?.site ?? null;
  const side = source?.side ?? null;
  const palpate = source?.place ?? null;
  const hint = useMemo((): ReferralHint | null => {
    if (site === null || palpate === null) return null;
    const { essential, spillover } = site;
    if (side === "right") return { essential: essential.cells, spillover: spillover.cells, palpate };
    return { essential: essential.cells.map(mirrorCell), spillover: spillover.cells.map(mirrorCell), palpate };
    // oxlint-disable-next-line react/exhaustive-deps -- the place follows from site and side, and is a new object each time
  }, [site, side]);
  useEffect(() => {
    editor.setHint(hint);
    return () => editor.setHint(null);
  }, [editor, hint]);
}

function keyOf({ site, side }: Source): string {
  return `${site.id} ${side}`;
}

function titleOf({ muscle, side, charted }: Source): string {
  const words = { "trigger-point": " (charted)", "clear-site": " (nothing found)" };
  return `${muscleName(muscle)}, ${side}${charted === null ? "" : words[charted]}`;
}

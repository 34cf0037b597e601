import { useEffect, useState } from "react";
import type { Knowledge, KnownReferral } from "../../../atlas/knowledge/knowledge.ts";
import type { Place } from "../../../atlas/place.ts";
import { findMark } from "../../../domain/chart.ts";
import { toMarkId } from "../../../domain/ids.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Search } from "../../../ui/icons.ts";
import { ListButton } from "../../../ui/list-button.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { useServices } from "../../services.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import { focusChart } from "./mark-focus.ts";
import { searchMuscles } from "../muscles/muscle-search.ts";
import styles from "./place-by-name.module.css";
import { revealMark } from "../body/reveal-mark.ts";
import { SiteAndSide } from "../muscles/site-and-side.tsx";
import { isMeantForChart } from "../body/use-chart-keys.ts";
import { useEditorState } from "../use-editor-state.ts";

const KEY = "/";

/** A trigger point by the name of its muscle: it lands on the usual site and is nudged from there. All by keyboard. */
export function PlaceByName({ editor }: { readonly editor: ChartEditor }) {
  const services = useServices();
  const knowledge = useKnowledge();
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  const [isOpen, setOpen] = useState(false);
  const canOpen = knowledge !== null && !isReadOnly;
  useKey(KEY, canOpen, open);

  function open(): void {
    // Closing gives the focus back to where it was: on the chart the arrow keys move the new point.
    focusChart();
    setOpen(true);
  }

  function place(referral: KnownReferral, at: Place): void {
    const id = toMarkId(services.makeId());
    editor.execute({ type: "place-trigger-point", id, place: at, muscle: referral.muscle });
    editor.hideCursor();
    editor.select([id]);
    const mark = findMark(editor.store.getState().chart, id);
    if (mark !== null) revealMark(editor, mark);
    setOpen(false);
  }

  return (
    <>
      <IconButton label="Place by muscle name" icon={<Search />} shortcut={KEY} isDisabled={!canOpen} onPress={open} />
      <Dialog title="Place by muscle name" isOpen={isOpen && canOpen} onClose={() => setOpen(false)}>
        {knowledge === null ? null : <MuscleAndSide knowledge={knowledge} onPlace={place} />}
      </Dialog>
    </>
  );
}

type MuscleAndSideProps = {
  readonly knowledge: Knowledge;
  readonly onPlace: (referral: KnownReferral, place: Place) => void;
};

/** First the muscle, then where and on which side. */
function MuscleAndSide({ knowledge, onPlace }: MuscleAndSideProps) {
  const [chosen, setChosen] = useState<KnownReferral | null>(null);
  if (chosen === null) return <MuscleChoice knowledge={knowledge} onChoose={setChosen} />;
  return <SiteAndSide referral={chosen} onPlace={(place) => onPlace(chosen, place)} />;
}

type MuscleChoiceProps = {
  readonly knowledge: Knowledge;
  readonly onChoose: (referral: KnownReferral) => void;
};

function MuscleChoice({ knowledge, onChoose }: MuscleChoiceProps) {
  const [typed, setTyped] = useState("");
  const hits = searchMuscles(knowledge, typed);
  const [first] = hits;
  return (
    <form
      className={styles["search"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined) onChoose(first.referral);
      }}
    >
      <SearchField label="Part of a muscle's name" value={typed} onChange={setTyped} takesFocus />
      {typed.trim() === "" || first !== undefined ? null : <p>No muscle by that name has a usual site.</p>}
      <ul className={styles["hits"]} aria-label="Muscles">
        {hits.map(({ referral, name, region }) => (
          <li key={referral.muscle}>
            <ListButton isSelected={referral === first?.referral} onPress={() => onChoose(referral)}>
              {name}, <span className={styles["region"]}>{region}</span>
            </ListButton>
          </li>
        ))}
      </ul>
    </form>
  );
}

function useKey(key: string, isEnabled: boolean, perform: () => void): void {
  useEffect(() => {
    if (!isEnabled) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (!isMeantForChart(event)) return;
      event.preventDefault();
      perform();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

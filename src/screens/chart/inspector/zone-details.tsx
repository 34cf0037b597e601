import { useMemo } from "react";
import type { PainZoneEdit } from "../../../domain/commands.ts";
import { areaInWords, percentInWords } from "../../../domain/mark-words.ts";
import { PAIN_QUALITIES, type PainQuality, type PainZone, type ZoneAuthor } from "../../../domain/marks.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { measureZone } from "../../../domain/zone-facts.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { type Choice, ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { editMark } from "./edit-mark.ts";
import { FindSource } from "../pain-source/find-source.tsx";
import styles from "./mark-details.module.css";
import { NoteField } from "./note-field.tsx";
import { PainScale } from "./pain-scale.tsx";
import { SideNote } from "./side-note.tsx";
import type { SourceSearch } from "../pain-source/source-search.ts";

const QUALITIES = PAIN_QUALITIES.map((quality) => ({ value: quality, label: capitalize(quality) }));
const AUTHORS: readonly Choice<ZoneAuthor>[] = [
  { value: "clinician", label: "Clinician" },
  { value: "patient", label: "Patient" },
];

type ZoneDetailsProps = {
  readonly editor: ChartEditor;
  readonly zone: PainZone;
  readonly search: SourceSearch;
  readonly isReadOnly: boolean;
};

export function ZoneDetails({ editor, zone, search, isReadOnly }: ZoneDetailsProps) {
  const facts = useMemo(() => measureZone(editor.body, zone), [editor, zone]);
  const { ownerId } = zone;
  function edit(change: PainZoneEdit): void {
    editMark(editor, { type: "edit-pain-zone", id: zone.id, edit: change });
  }
  return (
    <>
      <dl className={styles["facts"]}>
        <dt>Area</dt>
        <dd>
          {areaInWords(facts.areaCm2)}, {percentInWords(facts.areaPercent)}
        </dd>
      </dl>
      <SideNote editor={editor} zone={zone} />
      {isReadOnly ? null : <FindSource editor={editor} search={search} zone={zone} />}
      <ToggleChips<PainQuality>
        label="Quality"
        choices={QUALITIES}
        values={zone.qualities}
        onChange={(qualities) => edit({ qualities })}
        isDisabled={isReadOnly}
      />
      <PainScale pain={zone.pain} isDisabled={isReadOnly} onChange={(pain) => edit({ pain })} />
      <ChoiceGroup<ZoneAuthor>
        label="Drawn by"
        choices={AUTHORS}
        value={zone.drawnBy}
        onChange={(author) => edit({ drawnBy: author ?? zone.drawnBy })}
        isDisabled={isReadOnly}
      />
      {ownerId === null ? null : (
        <Button className={styles["link"]} onPress={() => editor.select([ownerId])}>
          Show its trigger point
        </Button>
      )}
      <NoteField note={zone.note} isDisabled={isReadOnly} onSave={(note) => edit({ note })} />
    </>
  );
}

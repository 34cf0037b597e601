import type { ClearSiteEdit } from "../../../domain/commands.ts";
import type { ClearSite } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { editMark } from "./edit-mark.ts";
import { MuscleField } from "../muscles/muscle-field.tsx";
import { MusclesHere } from "../muscles/muscles-here.tsx";
import { NoteField } from "./note-field.tsx";

type ClearSiteDetailsProps = {
  readonly editor: ChartEditor;
  readonly site: ClearSite;
  readonly isReadOnly: boolean;
};

export function ClearSiteDetails({ editor, site, isReadOnly }: ClearSiteDetailsProps) {
  function edit(change: ClearSiteEdit): void {
    editMark(editor, { type: "edit-clear-site", id: site.id, edit: change });
  }
  return (
    <>
      {isReadOnly ? null : (
        <MusclesHere
          body={editor.body}
          place={site.place}
          muscle={site.muscle}
          onChange={(muscle) => edit({ muscle })}
        />
      )}
      <MuscleField muscle={site.muscle} isDisabled={isReadOnly} onChange={(muscle) => edit({ muscle })} />
      <NoteField note={site.note} isDisabled={isReadOnly} onSave={(note) => edit({ note })} />
    </>
  );
}

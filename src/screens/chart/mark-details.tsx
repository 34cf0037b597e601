import type { ReactNode } from "react";
import { nameMark } from "../../domain/mark-words.ts";
import type { Chart, Mark } from "../../domain/marks.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { X } from "../../ui/icons.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { ClearSiteDetails } from "./clear-site-details.tsx";
import { MarkActions } from "./mark-actions.tsx";
import styles from "./mark-details.module.css";
import { MarkSign } from "./mark-sign.tsx";
import { PointDetails } from "./point-details.tsx";
import { useEditorState } from "./use-editor-state.ts";
import { ZoneDetails } from "./zone-details.tsx";

type MarkDetailsProps = { readonly editor: ChartEditor; readonly chart: Chart; readonly mark: Mark };

/** The selected mark: everything about it in one place, every field optional, saved as it is touched. */
export function MarkDetails({ editor, chart, mark }: MarkDetailsProps) {
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  const title = capitalize(nameMark(mark, chart));
  return (
    <section className={styles["details"]} aria-label={title}>
      <header className={styles["head"]}>
        <MarkSign mark={mark} />
        <h2 className={styles["title"]}>{title}</h2>
        <IconButton label="Close" icon={<X />} tooltip="Back to all marks" onPress={() => editor.select([])} />
      </header>
      {fieldsOf(mark, { editor, chart, isReadOnly })}
      {isReadOnly ? null : <MarkActions editor={editor} mark={mark} />}
    </section>
  );
}

type FieldsContext = { readonly editor: ChartEditor; readonly chart: Chart; readonly isReadOnly: boolean };

/** Keyed by mark, so that a note half typed never ends up on the next mark. */
function fieldsOf(mark: Mark, { editor, chart, isReadOnly }: FieldsContext): ReactNode {
  switch (mark.kind) {
    case "trigger-point":
      return <PointDetails key={mark.id} editor={editor} chart={chart} point={mark} isReadOnly={isReadOnly} />;
    case "pain-zone":
      return <ZoneDetails key={mark.id} editor={editor} zone={mark} isReadOnly={isReadOnly} />;
    case "clear-site":
      return <ClearSiteDetails key={mark.id} editor={editor} site={mark} isReadOnly={isReadOnly} />;
    default:
      return unreachable(mark);
  }
}

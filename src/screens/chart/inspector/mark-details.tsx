import { type ReactNode, useEffect, useRef } from "react";
import { nameMark } from "../../../domain/mark-words.ts";
import type { Chart, Mark } from "../../../domain/marks.ts";
import { capitalize } from "../../../domain/view-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { X } from "../../../ui/icons.ts";
import { unreachable } from "../../../lib/unreachable.ts";
import { ClearSiteDetails } from "./clear-site-details.tsx";
import { MarkActions } from "./mark-actions.tsx";
import styles from "./mark-details.module.css";
import { DETAILS_HEADING_ID, isFocusInList, useFocusReturn } from "./mark-focus.ts";
import { MarkSign } from "./mark-sign.tsx";
import { PointDetails } from "./point-details.tsx";
import { sideInWords, sideOfMark } from "./mark-side.ts";
import type { SourceSearch } from "../pain-source/source-search.ts";
import { useEditorState } from "../use-editor-state.ts";
import { ZoneDetails } from "./zone-details.tsx";

type MarkDetailsProps = {
  readonly editor: ChartEditor;
  readonly chart: Chart;
  readonly mark: Mark;
  readonly search: SourceSearch;
};

/**
 * The selected mark: everything about it in one place, every field optional, saved as it is touched. To be keyed by the
 * mark, so that a note half typed never ends up on the next one.
 */
export function MarkDetails({ editor, chart, mark, search }: MarkDetailsProps) {
  const isReadOnly = useEditorState(editor, (state) => state.isReadOnly);
  const title = capitalize(nameMark(mark, chart));
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusReturn(section, [mark.id]);
  // Chosen far down in the list, a mark shows its details above it.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: "nearest" });
    if (isFocusInList()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={section} className={styles["details"]} aria-label={title}>
      <header className={styles["head"]}>
        <MarkSign mark={mark} />
        <h2 ref={heading} id={DETAILS_HEADING_ID} tabIndex={-1} className={styles["title"]}>
          {title}
          <span className={styles["side"]}>{sideInWords(sideOfMark(mark, editor.body))}</span>
        </h2>
        <IconButton label="Close" icon={<X />} tooltip="Back to all marks" onPress={() => editor.select([])} />
      </header>
      {fieldsOf(mark, { editor, chart, search, isReadOnly })}
      {isReadOnly ? null : <MarkActions editor={editor} marks={[mark]} />}
    </section>
  );
}

type FieldsContext = Omit<MarkDetailsProps, "mark"> & { readonly isReadOnly: boolean };

function fieldsOf(mark: Mark, { editor, chart, search, isReadOnly }: FieldsContext): ReactNode {
  switch (mark.kind) {
    case "trigger-point":
      return <PointDetails editor={editor} chart={chart} point={mark} isReadOnly={isReadOnly} />;
    case "pain-zone":
      return <ZoneDetails editor={editor} zone={mark} search={search} isReadOnly={isReadOnly} />;
    case "clear-site":
      return <ClearSiteDetails editor={editor} site={mark} isReadOnly={isReadOnly} />;
    default:
      return unreachable(mark);
  }
}

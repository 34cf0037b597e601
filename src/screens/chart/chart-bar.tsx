import type { ReactNode } from "react";
import { ageInWords, calendarDateOfInstant, dateInWords, shortDateInWords } from "../../domain/date-words.ts";
import { shortcutInWords } from "../../editor/actions/editor-action.ts";
import { REDO_ACTION, UNDO_ACTION } from "../../editor/actions/history-actions.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Redo2, Undo2 } from "../../ui/icons.ts";
import styles from "./chart-bar.module.css";
import type { ChartSession } from "./session/chart-session.ts";
import { isMac } from "./body/is-mac.ts";
import { SaveStatus } from "./saving/save-status.tsx";
import { UndoEcho } from "./body/undo-echo.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { useEditorState } from "./use-editor-state.ts";

type ChartBarProps = {
  readonly session: ChartSession;
  /** The way back. */
  readonly leave: ReactNode;
  /** The way from one part of the visit to another. */
  readonly sections: ReactNode;
  /** The export button. */
  readonly children: ReactNode;
};

/** Whose chart this is, whether it is saved, and the way back. */
export function ChartBar({ session, leave, sections, children }: ChartBarProps) {
  const { patient, visit, editor, autosave } = session;
  const isPhone = useIsPhone();
  const age = patient.birthDate === null ? "" : ageInWords(patient.birthDate, dayOf(visit.startedAt, visit.timeZone));
  return (
    <header className={styles["bar"]}>
      {leave}
      <div className={styles["who"]}>
        <h1 className={styles["name"]} dir="auto">
          {patient.name}
        </h1>
        <p className={styles["facts"]}>
          {isPhone ? <SaveStatus autosave={autosave} /> : null}
          {age === "" ? null : <span className={styles["age"]}>{age}</span>}
          <span>
            {isPhone
              ? shortDateInWords(visit.startedAt, visit.timeZone)
              : `Visit of ${dateInWords(visit.startedAt, visit.timeZone)}`}
            {visit.amendment === null ? "" : `, ${isPhone ? "v" : "version "}${visit.amendment.version}`}
          </span>
        </p>
      </div>
      {sections}
      {isPhone ? null : <SaveStatus autosave={autosave} />}
      <UndoButtons editor={editor} />
      {children}
      <UndoEcho editor={editor} />
    </header>
  );
}

function UndoButtons({ editor }: Pick<ChartSession, "editor">) {
  // Read for the labels only: the button's words hang on nothing else.
  useEditorState(editor, ({ undoLabel, redoLabel, isReadOnly }) => `${undoLabel} ${redoLabel} ${isReadOnly}`);
  const state = editor.store.getState();
  return (
    <div className={styles["undo"]}>
      {BUTTONS.map(({ label, icon, action }) => (
        <IconButton
          key={label}
          label={label}
          icon={icon}
          tooltip={action.label(state)}
          shortcut={action.shortcuts[0] === undefined ? undefined : shortcutInWords(action.shortcuts[0], isMac())}
          isDisabled={!action.isEnabled(state)}
          onPress={() => action.perform(editor)}
        />
      ))}
    </div>
  );
}

const BUTTONS = [
  { label: "Undo", icon: <Undo2 />, action: UNDO_ACTION },
  { label: "Redo", icon: <Redo2 />, action: REDO_ACTION },
];

function dayOf(instant: string, timeZone: string): string {
  return calendarDateOfInstant(instant, timeZone);
}

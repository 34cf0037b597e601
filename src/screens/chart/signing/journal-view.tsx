import { useEffect, useState } from "react";
import type { JournalLine } from "../../../domain/commands.ts";
import { calendarDateOfInstant, dateTimeInWords } from "../../../domain/date-words.ts";
import {
  filterJournal,
  type JournalEntry,
  type JournalFilter,
  JOURNAL_KINDS,
  type JournalKind,
  journalToCsv,
  journalToJson,
  peopleOfJournal,
  readJournal,
} from "../../../domain/signing/journal-view.ts";
import type { StorageFailure } from "../../../domain/ports.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { Result } from "../../../lib/result.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { ArrowLeft, Download } from "../../../ui/icons.ts";
import { SearchField } from "../../../ui/search-field.tsx";
import { useMediaQuery } from "../../../ui/use-media-query.ts";
import { WindowedList } from "../../../ui/windowed-list.tsx";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { sectionHref } from "../section-address.ts";
import styles from "./journal-view.module.css";

const ROW_HEIGHT_REM = 4.25;
/** On a narrow screen words and facts take two lines each. */
const NARROW_ROW_HEIGHT_REM = 6.75;
const EVERYTHING: JournalFilter = { who: null, kind: null, text: "" };
const KIND_NAMES: Readonly<Record<JournalKind, string>> = {
  marks: "Marks",
  findings: "Findings",
  treatment: "Treatment",
  visit: "Visit",
  undo: "Undo",
  signing: "Signing",
};

/** Who did what with this visit, and when: newest first, filtered by person, kind and words, as a file on request. */
export function JournalView({ session }: { readonly session: ChartSession }) {
  const { visit } = session;
  const read = useJournal(session);
  return (
    <div className={styles["journal"]}>
      <ButtonLink variant="plain" icon={<ArrowLeft />} href={sectionHref(visit.id, "sign")} className={styles["back"]}>
        Sign
      </ButtonLink>
      <h2>Journal</h2>
      {read === null ? null : read.ok ? (
        <Entries visit={visit} entries={readJournal(read.value)} />
      ) : (
        <Banner kind="danger" title="The journal could not be read">
          {read.failure.message}
        </Banner>
      )}
    </div>
  );
}

/** Read once: while the journal is shown nothing is charted. What was not saved yet is saved first. */
function useJournal({ visit: { id }, autosave }: ChartSession): Result<readonly JournalLine[], StorageFailure> | null {
  const { visits } = useServices();
  const [read, setRead] = useState<Result<readonly JournalLine[], StorageFailure> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    async function look(): Promise<void> {
      await autosave.flush();
      const answer = await visits.journalOf(id);
      if (isCurrent) setRead(answer);
    }
    void look();
    return () => {
      isCurrent = false;
    };
  }, [visits, id, autosave]);
  return read;
}

function Entries({ visit, entries }: { readonly visit: Visit; readonly entries: readonly JournalEntry[] }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const isNarrow = useMediaQuery("(max-width: 40rem)");
  const change = (edit: Partial<JournalFilter>) => setFilter((last) => ({ ...last, ...edit }));
  const shown = filterJournal(entries, filter);
  const people = peopleOfJournal(entries);
  const kinds = JOURNAL_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <>
      <SearchField label="Search the journal" value={filter.text} onChange={(text) => change({ text })} />
      {people.length < 2 ? null : (
        <ChoiceGroup
          label="Who"
          isClearable
          value={filter.who}
          onChange={(who) => change({ who })}
          choices={people.map((name) => ({ value: name, label: name }))}
        />
      )}
      {kinds.length < 2 ? null : (
        <ChoiceGroup
          label="What"
          isClearable
          value={filter.kind}
          onChange={(kind) => change({ kind })}
          choices={kinds.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
        />
      )}
      <div className={styles["foot"]}>
        <output className={styles["count"]}>{countInWords(shown.length, entries.length)}</output>
        <ExportButtons visit={visit} entries={shown} />
      </div>
      <WindowedList
        label="Journal"
        items={shown}
        keyOf={({ seq }) => String(seq)}
        rowHeightRem={isNarrow ? NARROW_ROW_HEIGHT_REM : ROW_HEIGHT_REM}
        renderRow={(entry) => <Row entry={entry} timeZone={visit.timeZone} />}
      />
    </>
  );
}

function countInWords(shown: number, all: number): string {
  const lines = `${all} ${all === 1 ? "line" : "lines"}`;
  return shown === all ? lines : `${shown} of ${lines}`;
}

function Row({ entry, timeZone }: { readonly entry: JournalEntry; readonly timeZone: string }) {
  return (
    <div className={styles["row"]}>
      <p className={styles["words"]} title={entry.words}>
        {entry.words}
      </p>
      <p className={styles["facts"]}>
        <span>{dateTimeInWords(entry.at, timeZone)}</span>
        <bdi>{entry.who}</bdi>
        <span>{KIND_NAMES[entry.kind]}</span>
      </p>
    </div>
  );
}

function ExportButtons({ visit, entries }: { readonly visit: Visit; readonly entries: readonly JournalEntry[] }) {
  const { saveFile } = useServices();
  // The date of the visit and nothing of the patient: files lie in shared folders.
  const name = `tautband-journal-${calendarDateOfInstant(visit.startedAt, visit.timeZone)}`;
  return (
    <div className={styles["buttons"]}>
      <Button
        icon={<Download />}
        onPress={() => saveFile(`${name}.csv`, csvFile(journalToCsv(entries, visit.timeZone)))}
      >
        CSV
      </Button>
      <Button
        icon={<Download />}
        onPress={() => saveFile(`${name}.json`, new Blob([journalToJson(entries)], { type: "application/json" }))}
      >
        JSON
      </Button>
    </div>
  );
}

/** The mark at the start tells spreadsheets that names stand in UTF-8. */
function csvFile(text: string): Blob {
  return new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
}

import { useState } from "react";
import type { Note } from "../../../domain/note/note.ts";
import type { PaperId } from "../../../export/paper.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Check, Download, Printer } from "../../../ui/icons.ts";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";
import { useServices, type Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import styles from "./export-button.module.css";
import {
  findOutputMemory,
  readIsWithNote,
  readNoteForm,
  readPaper,
  rememberIsWithNote,
  rememberPaper,
} from "./output-memory.ts";
import { snapshotSourceOf } from "./snapshot-source-of.ts";
import { saveCopy } from "../saving/visit-copy.ts";

const PAPERS = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "Letter" },
] as const;

const WITH_NOTE = [{ value: "note", label: "With the note" }] as const;

/** What of the visit, and on what. */
export function ExportChoices({ session }: { readonly session: ChartSession }) {
  const services = useServices();
  const [paper, setPaper] = useState(() => readPaper(findOutputMemory()));
  const [isWithNote, setWithNote] = useState(() => readIsWithNote(findOutputMemory()));
  const [running, setRunning] = useState<ExportKind | null>(null);
  const [saved, setSaved] = useState<ExportKind | null>(null);
  const [told, setTold] = useState<Told>(ALL_WELL);

  // The button keeps the focus while it works: a disabled one would lose it, and Escape would not close the dialog.
  async function run(kind: ExportKind): Promise<void> {
    if (running !== null) return;
    setRunning(kind);
    setSaved(null);
    const outcome = await tryToExport(kind, { services, session, paper, isWithNote });
    setTold(outcome);
    setSaved(outcome.problem === null && kind !== "print" ? kind : null);
    setRunning(null);
  }

  function choosePaper(chosen: PaperId): void {
    setPaper(chosen);
    rememberPaper(findOutputMemory(), chosen);
  }

  function chooseNote(isChosen: boolean): void {
    setWithNote(isChosen);
    rememberIsWithNote(findOutputMemory(), isChosen);
  }

  return (
    <div className={styles["choices"]}>
      {told.problem === null ? null : <Banner kind="danger">{told.problem}</Banner>}
      {told.caution === null ? null : <Banner kind="warning">{told.caution}</Banner>}
      <ChoiceGroup<PaperId>
        label="Paper"
        choices={PAPERS}
        value={paper}
        onChange={(chosen) => choosePaper(chosen ?? paper)}
      />
      <ToggleChips
        label="Print and PDF"
        choices={WITH_NOTE}
        values={isWithNote ? ["note"] : []}
        onChange={(values) => chooseNote(values.length > 0)}
      />
      {EXPORTS.map(({ kind, label, detail }) => (
        <Button
          key={kind}
          variant={kind === "print" ? "primary" : "quiet"}
          icon={kind === "print" ? <Printer /> : saved === kind ? <Check /> : <Download />}
          className={styles["choice"]}
          isPending={running === kind}
          aria-label={label}
          onPress={() => void run(kind)}
        >
          <span className={styles["label"]}>{running === kind ? "Preparing…" : label}</span>
          <span className={styles["detail"]}>{saved === kind ? "saved among the downloads" : detail}</span>
        </Button>
      ))}
      <output className="visually-hidden">{saved === null ? "" : "Saved among the downloads"}</output>
    </div>
  );
}

type ExportKind = "print" | "pdf" | "png" | "svg" | "json";

const EXPORTS: readonly { readonly kind: ExportKind; readonly label: string; readonly detail: string }[] = [
  { kind: "print", label: "Print", detail: "" },
  { kind: "pdf", label: "PDF", detail: "to send or file" },
  { kind: "png", label: "Picture (PNG)", detail: "for a letter or a message" },
  { kind: "svg", label: "Drawing (SVG)", detail: "sharp at any size" },
  { kind: "json", label: "Data (JSON)", detail: "to open in Tautband again" },
];

type ExportJob = {
  readonly services: Services;
  readonly session: ChartSession;
  readonly paper: PaperId;
  readonly isWithNote: boolean;
};

/** What went wrong, or what a file that was made does not tell: a sentence each, null when there is nothing to say. */
type Told = { readonly problem: string | null; readonly caution: string | null };

const ALL_WELL: Told = { problem: null, caution: null };

/** As `exportAs`; without a connection the code that makes pages may not be had, and the next try must still be heard. */
async function tryToExport(kind: ExportKind, job: ExportJob): Promise<Told> {
  try {
    return await exportAs(kind, job);
  } catch {
    return failed(
      "This could not be made now. It may need the connection once: try again when there is one. Data (JSON) needs none.",
    );
  }
}

function failed(problem: string): Told {
  return { problem, caution: null };
}

async function exportAs(kind: ExportKind, { services, session, paper, isWithNote }: ExportJob): Promise<Told> {
  if (kind === "json") return exportData(services, session);
  // Loaded on use: the first chart does not wait for fonts and PDF.
  const { exportPdf, exportPng, exportSvg, printChart } = await import("../../../export/export-chart.ts");
  const hasNote = isWithNote && (kind === "print" || kind === "pdf");
  const source = {
    ...(await snapshotSourceOf(services, session)),
    ...(hasNote ? { note: await writeNoteNow(services, session) } : {}),
  };
  if (kind === "print") {
    const printed = await printChart(source, paper);
    return printed.ok ? ALL_WELL : failed(printed.failure.message);
  }
  const making = { pdf: () => exportPdf(source, paper), png: () => exportPng(source), svg: () => exportSvg(source) };
  const made = await making[kind]();
  if (!made.ok) return failed(made.failure.message);
  services.saveFile(made.value.name, made.value.content);
  return { problem: null, caution: made.value.caution };
}

/** The note in the form that was last read. */
async function writeNoteNow(services: Services, session: ChartSession): Promise<Note> {
  const { writeNoteOnce } = await import("../note/write-note-of.ts");
  return writeNoteOnce(services, session, readNoteForm(findOutputMemory()));
}

async function exportData(services: Services, session: ChartSession): Promise<Told> {
  await session.autosave.flush();
  const journal = await services.visits.journalOf(session.visit.id);
  saveCopy(services, session, journal.ok ? journal.value : undefined);
  return ALL_WELL;
}

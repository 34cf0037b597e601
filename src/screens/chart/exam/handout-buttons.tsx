import { useState } from "react";
import type { PaperId } from "../../../export/paper.ts";
import type { SnapshotSource } from "../../../export/snapshot-source.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Download, Printer } from "../../../ui/icons.ts";
import { type Services, useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { findOutputMemory, readPaper, rememberPaper } from "../export/output-memory.ts";
import { snapshotSourceOf } from "../export/snapshot-source-of.ts";
import styles from "./exam-section.module.css";

const PAPERS = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "Letter" },
] as const;

type Output = "print" | "pdf";

/** The home programme on one page, with the patient's own body map. */
export function HandoutButtons({ session }: { readonly session: ChartSession }) {
  const services = useServices();
  const [paper, setPaper] = useState(() => readPaper(findOutputMemory()));
  const [running, setRunning] = useState<Output | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(output: Output): Promise<void> {
    if (running !== null) return;
    setRunning(output);
    setProblem(await makeHandout(output, await snapshotSourceOf(services, session), { paper, services }));
    setRunning(null);
  }

  function choosePaper(chosen: PaperId): void {
    setPaper(chosen);
    rememberPaper(findOutputMemory(), chosen);
  }

  return (
    <div className={styles["handout"]}>
      {problem === null ? null : <Banner kind="danger">{problem}</Banner>}
      <Button icon={<Printer />} isPending={running === "print"} onPress={() => void run("print")}>
        Print handout
      </Button>
      <Button icon={<Download />} isPending={running === "pdf"} onPress={() => void run("pdf")}>
        Handout as PDF
      </Button>
      <ChoiceGroup<PaperId>
        label="Paper"
        isLabelHidden
        choices={PAPERS}
        value={paper}
        onChange={(chosen) => choosePaper(chosen ?? paper)}
      />
    </div>
  );
}

type Making = { readonly paper: PaperId; readonly services: Services };

/** What went wrong, in a sentence; null when it is done. */
async function makeHandout(
  output: Output,
  source: SnapshotSource,
  { paper, services }: Making,
): Promise<string | null> {
  // Loaded on use: the page does not wait for fonts and PDF.
  const { exportHandout, printHandout } = await import("../../../export/handout/export-handout.ts");
  if (output === "print") {
    const printed = await printHandout(source, paper);
    return printed.ok ? null : printed.failure.message;
  }
  const made = await exportHandout(source, paper);
  if (!made.ok) return made.failure.message;
  services.saveFile(made.value.name, made.value.content);
  return null;
}

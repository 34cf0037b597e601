import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Share } from "../../../ui/icons.ts";
import { loadScreen } from "../../load-screen.tsx";
import type { ChartSession } from "../session/chart-session.ts";
import styles from "./export-button.module.css";

// Loaded when they are first asked for: the chart itself must open fast.
const ExportChoices = loadScreen(async () => (await import("./export-choices.tsx")).ExportChoices, false);

/** The chart to take along: on paper, as a picture, as data. */
export function ExportButton({ session }: { readonly session: ChartSession }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Share />} aria-label="Export" className={styles["trigger"]} onPress={() => setOpen(true)}>
        Export
      </Button>
      <Dialog title="Export this visit" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ExportChoices session={session} />
      </Dialog>
    </>
  );
}

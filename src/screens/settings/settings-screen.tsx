import { useCallback, useState } from "react";
import type { Patient } from "../../domain/patient.ts";
import type { WatchListener } from "../../domain/ports.ts";
import { Banner } from "../../ui/banner.tsx";
import { Page } from "../page.tsx";
import { useServices } from "../services.ts";
import { useWatched } from "../use-watched.ts";
import { About } from "./about.tsx";
import { Clinicians } from "./clinicians.tsx";
import { KeepingData } from "./keeping-data.tsx";
import { NoteWordingPart } from "./note-wording-part.tsx";
import { RulesPart } from "./rules-part.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import { useSurvey } from "./use-survey.ts";
import { wayBack } from "./way-back.ts";

export function SettingsScreen() {
  const { patients } = useServices();
  const [back] = useState(wayBack);
  const watched = useWatched(
    useCallback((listener: WatchListener<readonly Patient[]>) => patients.watchAll(listener), [patients]),
  );
  const survey = useSurvey(watched);
  return (
    <Page title="Settings" heading="Settings" back={back}>
      {watched.kind === "failed" ? (
        <Banner kind="danger" title="The patients could not be read">
          {watched.failure.message}
        </Banner>
      ) : null}
      <div>
        <Clinicians />
        <NoteWordingPart />
        <RulesPart />
        <ThemeChoice />
        <KeepingData survey={survey} />
        <About />
      </div>
    </Page>
  );
}

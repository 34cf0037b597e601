import { useEffect, useState } from "react";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { CircleCheck, TriangleAlert } from "../../ui/icons.ts";
import { DamagedRows } from "../damaged-rows.tsx";
import { useServices } from "../services.ts";
import styles from "./keeping-data.module.css";
import { Section } from "./section.tsx";
import type { Survey } from "./use-survey.ts";

type Answer = "unknown" | "granted" | "not-granted" | "refused-again";

/** Whether the browser promised to keep the records, or may clear them when the device runs short of space, and what of them can't be read. */
export function KeepingData({ survey }: { readonly survey: Survey | null }) {
  const { health } = useServices();
  const [answer, setAnswer] = useState<Answer>("unknown");
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const isGranted = await health.isPersistent();
      if (isWanted) setAnswer(isGranted ? "granted" : "not-granted");
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [health]);
  const ask = async () => setAnswer((await health.requestPersistence()) ? "granted" : "refused-again");

  return (
    <Section title="Keeping the records">
      <p>All records lie in this browser, on this device. They are never sent anywhere.</p>
      <div role={answer === "unknown" ? undefined : "status"} className={styles["answer"]}>
        {answer === "granted" ? <Granted /> : null}
        {answer === "not-granted" || answer === "refused-again" ? (
          <NotGranted isRefusedAgain={answer === "refused-again"} />
        ) : null}
      </div>
      {answer === "not-granted" || answer === "refused-again" ? (
        <Button onPress={() => void ask()}>Ask again</Button>
      ) : null}
      {survey === null ? null : <Surveyed survey={survey} />}
    </Section>
  );
}

function Surveyed({ survey }: { readonly survey: Survey }) {
  if (!survey.ok) {
    return (
      <Banner kind="warning" title="Not every stored row could be looked at">
        {survey.failure.message}
      </Banner>
    );
  }
  if (survey.value.length > 0) return <DamagedRows rows={survey.value} />;
  return (
    <div className={styles["answer"]}>
      <CircleCheck className={styles["good"]} />
      <p>Every stored row can be read.</p>
    </div>
  );
}

function Granted() {
  return (
    <>
      <CircleCheck className={styles["good"]} />
      <p>
        <strong>Persistent storage is granted.</strong> The browser does not clear the records by itself.
      </p>
    </>
  );
}

function NotGranted({ isRefusedAgain }: { readonly isRefusedAgain: boolean }) {
  return (
    <>
      <TriangleAlert className={styles["warning"]} />
      <p>
        <strong>Persistent storage is not granted.</strong>{" "}
        {isRefusedAgain
          ? "The browser refused again. Installing Tautband as an app, or adding a bookmark, usually changes its mind."
          : "The browser may clear the records when the device runs short of space."}
      </p>
    </>
  );
}

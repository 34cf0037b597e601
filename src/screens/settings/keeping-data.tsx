import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { CircleCheck, TriangleAlert } from "../../ui/icons.ts";
import { useServices } from "../services.ts";
import styles from "./keeping-data.module.css";
import { Section } from "./section.tsx";

type Answer = "unknown" | "granted" | "not-granted" | "refused-again";

/** Whether the browser promised to keep the records, or may clear them when the device runs short of space. */
export function KeepingData() {
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
    </Section>
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

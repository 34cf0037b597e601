import { Button } from "../../ui/button.tsx";
import { UserPlus } from "../../ui/icons.ts";
import styles from "./first-run.module.css";
import { FirstRunPicture } from "./first-run-picture.tsx";
import { SampleButton } from "./sample-button.tsx";

/** What an empty app says: what to do first, and a way to look around without a patient of one's own. */
export function FirstRun({ onNewPatient }: { readonly onNewPatient: () => void }) {
  return (
    <section aria-label="First steps" className={styles["first"]}>
      <div className={styles["words"]}>
        <p className={styles["lead"]}>
          Chart trigger points and their referred pain on the body, find them again next month, and print the chart.
        </p>
        <ol className={styles["steps"]}>
          <li>
            <strong>Add a patient.</strong> A name and a figure are enough.
          </li>
          <li>
            <strong>Start a visit.</strong> One tap on the patient’s page.
          </li>
          <li>
            <strong>Tap where you find a trigger point.</strong> Everything is saved as you go.
          </li>
        </ol>
        <div className={styles["actions"]}>
          <Button variant="primary" icon={<UserPlus />} onPress={onNewPatient}>
            New patient
          </Button>
          <SampleButton />
        </div>
        <p className={styles["note"]}>
          Everything stays in this browser, on this device. The sample patient is fictional and is removed in one tap.
        </p>
      </div>
      <FirstRunPicture />
    </section>
  );
}

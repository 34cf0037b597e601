import { navigate } from "wouter/use-hash-location";
import { authorInWords } from "../../../domain/signing/signature-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Check, Settings } from "../../../ui/icons.ts";
import { Menu } from "../../../ui/menu.tsx";
import { useChartingClinician } from "../../use-charting-clinician.ts";
import styles from "./who-charts.module.css";

/** The initials of who charts now, quietly in the bar; one tap and a choice change it. Nothing while nobody was added. */
export function WhoCharts() {
  const { clinicians, current, choose } = useChartingClinician();
  if (clinicians.length === 0) return null;
  const people = clinicians.map((clinician) => ({
    id: clinician.id,
    label: authorInWords(clinician),
    icon: clinician.id === current?.id ? <Check /> : <span className={styles["unchosen"]} />,
    perform: () => choose(clinician.id),
  }));
  const settings = {
    id: "settings",
    label: "Clinicians…",
    icon: <Settings />,
    perform: () => navigate("/settings"),
  };
  return (
    <Menu
      label="Who charts"
      choices={[...people, settings]}
      trigger={
        <Button
          variant="plain"
          className={styles["trigger"]}
          aria-label={current === null ? "Who charts? Nobody chosen" : `Charting: ${authorInWords(current)}`}
        >
          {current?.initials ?? "?"}
        </Button>
      }
    />
  );
}

import type { FigureId } from "../../atlas/place.ts";
import { ageInWords, calendarDateInWords } from "../../domain/date-words.ts";
import { weightInWords } from "../../domain/exam/exam-in-words.ts";
import { bleedingRiskInWords } from "../../domain/exam/exam-names.ts";
import type { Patient } from "../../domain/patient.ts";
import { capitalize } from "../../domain/view-names.ts";
import styles from "./patient-facts.module.css";

const FIGURE_NAMES: Readonly<Record<FigureId, string>> = { female: "Female", male: "Male", child: "Child" };

/** @param today ISO calendar date at the place of the practice */
export function PatientFacts({ patient, today }: { readonly patient: Patient; readonly today: string }) {
  const { birthDate, figure, recordNumber, notes, safety } = patient;
  return (
    <dl className={styles["facts"]}>
      <Fact name="Date of birth">
        {birthDate === null ? "Not given" : `${calendarDateInWords(birthDate)} (${ageInWords(birthDate, today)})`}
      </Fact>
      <Fact name="Record number">{recordNumber === "" ? "Not given" : <bdi>{recordNumber}</bdi>}</Fact>
      <Fact name="Figure">{FIGURE_NAMES[figure]}</Fact>
      {safety.allergies === "" ? null : (
        <Fact name="Allergies">
          <bdi>{safety.allergies}</bdi>
        </Fact>
      )}
      {safety.bleedingRisk === null ? null : (
        <Fact name="Bleeding risk">{capitalize(bleedingRiskInWords(safety.bleedingRisk))}</Fact>
      )}
      {safety.weight === null ? null : <Fact name="Weight">{weightInWords(safety.weight)}</Fact>}
      {notes === "" ? null : (
        <div className={styles["notes"]}>
          <dt>Notes</dt>
          <dd dir="auto">{notes}</dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles["fact"]}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

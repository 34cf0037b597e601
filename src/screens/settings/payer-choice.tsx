import type { PayerRuleSet } from "../../domain/checks/check-rules.ts";
import { calendarDateInWords } from "../../domain/date-words.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { SourceWords } from "../source-words.tsx";
import styles from "./rules.module.css";
import type { RulesPartProps } from "./use-clinic-rules.ts";

const NONE = "none";

/** Whose rules a visit is checked against. Nobody's, until one is chosen. */
export function PayerChoice({ rules: { payers, payerId }, onChange }: RulesPartProps) {
  const chosen = payers.find(({ id }) => id === payerId) ?? null;
  return (
    <>
      <ChoiceGroup<string>
        label="Payer's rules to check against"
        appearance="chips"
        choices={[{ value: NONE, label: "None" }, ...payers.map(({ id, name }) => ({ value: id, label: name }))]}
        value={chosen?.id ?? NONE}
        onChange={(id) => onChange((before) => ({ ...before, payerId: id === NONE ? null : id }))}
      />
      {chosen === null ? (
        <p className={styles["small"]}>
          Examples from the United States. Read your payer&rsquo;s own text before relying on one.
        </p>
      ) : (
        <PayerFacts payer={chosen} />
      )}
    </>
  );
}

function PayerFacts({ payer }: { readonly payer: PayerRuleSet }) {
  const sources = [payer.source, ...Object.values(payer.partSources ?? {})];
  const unique = [...new Map(sources.map((source) => [source.address + source.title, source])).values()];
  return (
    <div className={styles["facts"]}>
      <ul>
        {factsOf(payer).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {payer.note === undefined ? null : <p>{payer.note}</p>}
      <ul className={styles["sources"]}>
        {unique.map((source) => (
          <li key={source.address + source.title}>
            <SourceWords source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the rules ask for, one line each. */
function factsOf(payer: PayerRuleSet): readonly string[] {
  const { sessionsIn12Months, sessionsInDays, weeksBeforeSameLocation, monthsBetweenSessions } = payer;
  const { reliefPercent, reliefWeeks, regionsPerSession, findingsNeeded, conservativeWeeks, diagnosisCodes } = payer;
  const perRegion = payer.isCountedPerRegion === true ? " for each body region" : "";
  const weeks = reliefWeeks === null ? "" : ` for at least ${reliefWeeks} weeks`;
  return [
    payer.effectiveOn === null
      ? "Date of effect: not read"
      : `In effect since ${calendarDateInWords(payer.effectiveOn)}`,
    `About ${payer.appliesTo.map((kind) => kind.replace("-", " ")).join(" and ")}`,
    say(sessionsIn12Months, (count) => `At most ${count} sessions in a rolling 12 months${perRegion}`),
    say(sessionsInDays, ({ sessions, days }) => `At most ${sessions} sessions in ${days} days`),
    say(weeksBeforeSameLocation, (count) => `At least ${count} weeks before the same location`),
    say(monthsBetweenSessions, (count) => `At least ${count} months between sessions`),
    say(reliefPercent, (percent) => `At least ${percent} % relief${weeks} before a repeat`),
    say(regionsPerSession, (count) => `At most ${count} region a session`),
    say(findingsNeeded, (count) => `At least ${count} findings at each point`),
    say(conservativeWeeks, (count) => `Conservative care first${count === 0 ? "" : `, ${count} weeks`}`),
    diagnosisCodes.length === 0 ? null : `Diagnosis codes: ${diagnosisCodes.join(", ")}`,
  ].filter((fact) => fact !== null);
}

function say<Value>(value: Value | null | undefined, words: (value: Value) => string): string | null {
  return value === null || value === undefined ? null : words(value);
}

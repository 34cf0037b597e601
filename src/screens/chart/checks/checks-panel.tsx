import type { ReactNode } from "react";
import type { Check, CheckTarget } from "../../../domain/checks/check.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Fold } from "../../../ui/fold.tsx";
import { Ban, Circle, CircleCheck, Info, TriangleAlert } from "../../../ui/icons.ts";
import { SourceWords } from "../../source-words.tsx";
import { useBuiltInInstead } from "../../use-built-in-instead.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { CheckTargetLink } from "./check-target-link.tsx";
import styles from "./checks-panel.module.css";
import { DoseBar } from "./dose-bar.tsx";
import { useRecordChecks } from "./use-record-checks.ts";

type Level = Check["level"];

const LEVELS: readonly { readonly level: Level; readonly title: string; readonly icon: ReactNode }[] = [
  { level: "blocks-signing", title: "Holds up the signature", icon: <Ban /> },
  { level: "missing", title: "Missing", icon: <Circle /> },
  { level: "caution", title: "Look again", icon: <TriangleAlert /> },
  { level: "info", title: "To know", icon: <Info /> },
  { level: "met", title: "In order", icon: <CircleCheck /> },
];
/** What needs nothing done is folded away. */
const FOLDED: ReadonlySet<Level> = new Set(["info", "met"]);

type ChecksPanelProps = {
  readonly session: ChartSession;
  /** This one too or not, in any order. */
  readonly visitsOfPatient: readonly Visit[];
};

/** Everything that the clinic's rules say of the visit, what holds it up first. It advises; the clinician decides. */
export function ChecksPanel({ session, visitsOfPatient }: ChecksPanelProps) {
  const found = useRecordChecks(session, visitsOfPatient);
  const areRulesBuiltIn = useBuiltInInstead("rules");
  if (found === null) return null;
  const { checks, arePlacesChecked } = found;
  const open = checks.filter(({ level }) => !FOLDED.has(level));
  return (
    <section className={styles["panel"]} aria-labelledby="checks-heading">
      <h3 id="checks-heading" className={styles["heading"]}>
        Checks
      </h3>
      <DoseBar editor={session.editor} />
      {areRulesBuiltIn ? (
        <Banner kind="warning">
          The rules of this clinic could not be read. These checks are by the built-in ones.
        </Banner>
      ) : null}
      {open.length === 0 ? (
        <p className={styles["clear"]}>
          <CircleCheck /> Nothing is missing by the rules that are set.
        </p>
      ) : null}
      {LEVELS.map(({ level, title, icon }) => (
        <Level
          key={level}
          checks={checks.filter((check) => check.level === level)}
          level={level}
          title={title}
          icon={icon}
          session={session}
        />
      ))}
      <p className={styles["small"]}>
        {arePlacesChecked ? null : "What lies under the needled points could not be checked: the atlas is not loaded. "}
        Advice by set rules, not medical or billing advice. <a href="#/settings">Change the rules</a>
      </p>
    </section>
  );
}

type LevelProps = {
  readonly checks: readonly Check[];
  readonly level: Level;
  readonly title: string;
  readonly icon: ReactNode;
  readonly session: ChartSession;
};

function Level({ checks, level, title, icon, session }: LevelProps) {
  if (checks.length === 0) return null;
  const rows = (
    <ul className={styles["rows"]} aria-label={title} data-level={level}>
      {checks.map((check) => (
        <li key={`${check.rule} ${check.words}`} className={styles["row"]}>
          {icon}
          <CheckRow check={check} session={session} />
        </li>
      ))}
    </ul>
  );
  if (FOLDED.has(level)) {
    return (
      <Disclosure title={title} detail={String(checks.length)}>
        {rows}
      </Disclosure>
    );
  }
  return (
    <div>
      <h4 className={styles["level"]} data-level={level}>
        {title} <span className={styles["count"]}>{checks.length}</span>
      </h4>
      {rows}
    </div>
  );
}

function CheckRow({ check, session }: { readonly check: Check; readonly session: ChartSession }) {
  const { words, source, target, furtherTargets = [] } = check;
  const targets = target === null ? [] : [target, ...furtherTargets];
  return (
    <div className={styles["check"]}>
      <p>{words}</p>
      <div className={styles["more"]}>
        {targets.map((one) => (
          <CheckTargetLink key={keyOf(one)} target={one} words={words} session={session} />
        ))}
        {source === null ? null : (
          <Fold label="Source" name={`Source: ${words}`}>
            <SourceWords source={source} />
          </Fold>
        )}
      </div>
    </div>
  );
}

function keyOf(target: CheckTarget): string {
  if (target.kind === "mark") return target.id;
  return target.kind === "exam" ? target.part : target.kind;
}

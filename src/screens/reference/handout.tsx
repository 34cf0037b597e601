import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import type { KnownReferral } from "../../atlas/knowledge/knowledge.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { LoadedFigure } from "../services.ts";
import styles from "./handout.module.css";
import type { KnownOfMuscle } from "./muscle-catalogue.ts";
import { MusclePicture } from "./muscle-picture.tsx";
import type { PatternSide } from "./pattern-drawing.ts";
import { lowerFirst, plainNames } from "./plain-names.ts";
import { PatternLegend } from "./pattern-legend.tsx";

type HandoutProps = {
  readonly known: KnownOfMuscle;
  readonly figure: LoadedFigure | null;
  readonly side: PatternSide;
};

/**
 * The page on paper: one sheet for the patient, in plain words. It stands beside the app in the document, hidden from
 * the screen; what the browser prints is this alone.
 */
export function Handout({ known, figure, side }: HandoutProps) {
  const { muscle, entries, referral } = known;
  const action = entries[0]?.action;
  return createPortal(
    <article className={styles["handout"]} aria-hidden="true">
      <header>
        <p className={styles["kicker"]}>About your muscle pain</p>
        <h1>{muscle.name}</h1>
        {action === undefined ? null : <p>What this muscle does: {lowerFirst(action)}.</p>}
      </header>
      {figure === null ? null : (
        <div className={styles["picture"]}>
          <MusclePicture figure={figure} known={known} side={side} site={null} isInPlainWords />
          <PatternLegend hasPattern={referral !== null} />
        </div>
      )}
      {referral === null ? null : <PlainWords referral={referral} />}
      <footer className={styles["footer"]}>
        Made with Tautband from published descriptions. It does not replace the advice of whoever treats you.
      </footer>
    </article>,
    document.body,
  );
}

function PlainWords({ referral }: { readonly referral: KnownReferral }) {
  const { sites, symptoms, mistakenFor, stretch, selfCare } = referral;
  const usually = plainNames(sites.flatMap(({ essential }) => essential.words));
  const sometimes = plainNames(sites.flatMap(({ spillover }) => spillover.words)).filter(
    (name) => !usually.includes(name),
  );
  return (
    <div className={styles["columns"]}>
      <Part title="What a trigger point is">
        <p>
          A tight, tender spot in a muscle. Pressing on it can bring on pain at another place. The crosses in the
          picture show where such spots often lie in this muscle, the red areas where they are felt.
        </p>
      </Part>
      <Part title="Where it is felt">
        <p>{capitalize(usually.join("; "))}.</p>
        {sometimes.length === 0 ? null : (
          <p>Some people also feel it here: {sometimes.slice(0, MOST_NAMED).join("; ")}.</p>
        )}
      </Part>
      <Part title="What people notice">
        <ul>
          {symptoms.map((symptom) => (
            <li key={symptom}>{capitalize(symptom)}</li>
          ))}
        </ul>
      </Part>
      <Part title="What it is mistaken for">
        <p>Other conditions can feel much the same, and whoever treats you looks for them: {mistakenFor.join("; ")}.</p>
      </Part>
      <Part title="Stretch">
        <p>{stretch} Slowly, without bouncing, for about 30 seconds.</p>
      </Part>
      <Part title="What you can do yourself">
        <p>{selfCare}</p>
      </Part>
      <Part title="Please note">
        <p>
          People differ: your pain may be felt elsewhere. Stop whatever makes it worse. Ask for advice soon if there is
          numbness, weakness, fever, or pain at night that does not let go.
        </p>
      </Part>
    </div>
  );
}

const MOST_NAMED = 6;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

import { useMemo } from "react";
import type { ViewId } from "../../atlas/place.ts";
import { viewTitle } from "../../domain/view-names.ts";
import type { LoadedFigure } from "../services.ts";
import styles from "./muscle-picture.module.css";
import type { KnownOfMuscle } from "./muscle-catalogue.ts";
import { createPattern, drawPattern, type PatternSide, type PatternView as DrawnPattern } from "./pattern-drawing.ts";
import { PatternView } from "./pattern-view.tsx";

type MusclePictureProps = {
  readonly figure: LoadedFigure;
  readonly known: KnownOfMuscle;
  readonly side: PatternSide;
  /** One of the muscle's sites, counted from 0; null for all of them. */
  readonly site: number | null;
  /** For the patient: "Back" instead of "Posterior". */
  readonly isInPlainWords?: boolean;
};

/** A muscle with its sites and its referral, in the views that show them best. */
export function MusclePicture({ figure, known, side, site, isInPlainWords = false }: MusclePictureProps) {
  const { body, plates } = figure;
  const { muscle, entries, referral } = known;
  const views = useMemo(() => {
    const sites = referral?.sites ?? [];
    const labelled = sites.map((one, i) => ({ label: sites.length > 1 ? String(i + 1) : "", site: one }));
    const shown = site === null ? labelled : labelled.slice(site, site + 1);
    return drawPattern(body, createPattern(entries, shown, side));
  }, [body, entries, referral, side, site]);
  const hidden = hiddenSites(views, site === null ? (referral?.sites.length ?? 0) : 0);
  return (
    <div className={styles["picture"]}>
      <div className={styles["views"]}>
        {views.map((drawn) => (
          <figure key={drawn.view} className={styles["figure"]}>
            <PatternView
              plate={plates[drawn.view]}
              drawn={drawn}
              widthPx={WIDTHS_PX[views.length - 1] ?? WIDTHS_PX[0]}
            />
            <figcaption className={styles["caption"]}>
              <span className="visually-hidden">{`${muscle.name}, ${side} side, `}</span>
              {isInPlainWords ? PLAIN_VIEWS[drawn.view] : viewTitle(drawn.view)}
            </figcaption>
          </figure>
        ))}
      </div>
      {hidden.length === 0 ? null : (
        <p className={styles["hidden"]}>Out of sight in these views: point {hidden.join(", ")}.</p>
      )}
    </div>
  );
}

/** The numbers of the sites that no view shows: between the legs, in the armpit. */
function hiddenSites(views: readonly DrawnPattern[], siteCount: number): readonly number[] {
  if (siteCount < 2) return [];
  const shown = new Set(views.flatMap(({ sites }) => sites.map(({ label }) => label)));
  return Array.from({ length: siteCount }, (_, i) => i + 1).filter((number) => !shown.has(String(number)));
}

/** About how wide each picture is when there are one, two or three. */
const WIDTHS_PX = [340, 210, 140] as const;

const PLAIN_VIEWS: Readonly<Record<ViewId, string>> = {
  anterior: "Front",
  posterior: "Back",
  right: "Right side",
  left: "Left side",
  soles: "Soles of the feet",
};

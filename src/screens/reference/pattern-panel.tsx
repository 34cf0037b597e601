import { useState } from "react";
import { FIGURE_IDS, type FigureId } from "../../atlas/place.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { classNames } from "../../ui/class-names.ts";
import type { KnownOfMuscle } from "./muscle-catalogue.ts";
import { MusclePicture } from "./muscle-picture.tsx";
import { PatternLegend } from "./pattern-legend.tsx";
import styles from "./pattern-panel.module.css";
import type { PatternSide } from "./pattern-drawing.ts";
import type { ShownFigure } from "./use-shown-figure.ts";

const FIGURE_NAMES: Readonly<Record<FigureId, string>> = { female: "Female", male: "Male", child: "Child" };

const ALL_SITES = "all";

type PatternPanelProps = { readonly known: KnownOfMuscle; readonly shown: ShownFigure };

/** The picture with what can be chosen about it. */
export function PatternPanel({ known, shown }: PatternPanelProps) {
  const [site, setSite] = useState<number | null>(null);
  const sites = known.referral?.sites ?? [];
  return (
    <section className={styles["panel"]} aria-label="Picture">
      {sites.length < 2 ? null : (
        <ChoiceGroup<string>
          label="Trigger point site"
          isLabelHidden
          value={site === null ? ALL_SITES : String(site)}
          onChange={(value) => setSite(value === null || value === ALL_SITES ? null : Number(value))}
          choices={[
            { value: ALL_SITES, label: "All", name: "All sites" },
            ...sites.map(({ name }, i) => ({ value: String(i), label: String(i + 1), name: `${i + 1}: ${name}` })),
          ]}
        />
      )}
      <div className={classNames(styles["picture"], shown.loaded === null && styles["waiting"])}>
        {shown.loaded === null ? null : (
          <MusclePicture figure={shown.loaded} known={known} side={shown.side} site={site} />
        )}
      </div>
      <PatternLegend hasPattern={sites.length > 0} />
      <div className={styles["choices"]}>
        <ChoiceGroup<PatternSide>
          label="Side"
          isLabelHidden
          value={shown.side}
          onChange={(side) => shown.setSide(side ?? "right")}
          choices={[
            { value: "right", label: "Right" },
            { value: "left", label: "Left" },
          ]}
        />
        <ChoiceGroup<FigureId>
          label="Figure"
          isLabelHidden
          value={shown.figure}
          onChange={(figure) => shown.setFigure(figure ?? "female")}
          choices={FIGURE_IDS.map((figure) => ({ value: figure, label: FIGURE_NAMES[figure] }))}
        />
      </div>
    </section>
  );
}

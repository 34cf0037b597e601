import type { Mark, SpotMark } from "../../../domain/marks.ts";
import { type SignInk, signOf, ZONE_SIGNS } from "../../../export/marks/signs.ts";
import { badgeOf, signWithBadge } from "../../../export/marks/treatment-badges.ts";
import styles from "./mark-sign.module.css";

const INK_COLORS: Readonly<Record<SignInk, string>> = {
  point: "var(--color-mark)",
  quiet: "var(--color-clear)",
  paper: "var(--color-mark-halo)",
  referral: "var(--color-referral)",
  "own-pain": "var(--color-own-pain)",
};

/** The sign of a mark as the chart shows it, beside its words. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    // A badge reaches a little beyond the box of a sign: see mark-sign.module.css.
    <svg viewBox="-11 -11 22 22" className={styles["sign"]} aria-hidden="true">
      {mark.kind === "pain-zone" ? <ZonePatch isOwnPain={mark.ownerId === null} /> : <SpotSign mark={mark} />}
    </svg>
  );
}

function SpotSign({ mark }: { readonly mark: SpotMark }) {
  return signWithBadge(signOf(mark), badgeOf(mark)).layers.map(({ path, fill, stroke }) => (
    <path
      key={`${path} ${fill} ${stroke?.ink}`}
      d={path}
      fill={fill === null ? "none" : INK_COLORS[fill]}
      stroke={stroke === null ? "none" : INK_COLORS[stroke.ink]}
      strokeWidth={stroke?.width ?? 0}
      strokeLinecap="round"
    />
  ));
}

function ZonePatch({ isOwnPain }: { readonly isOwnPain: boolean }) {
  const sign = ZONE_SIGNS[isOwnPain ? "own-pain" : "referral-zone"];
  const color = INK_COLORS[sign.ink];
  return (
    <>
      <path
        d="M-8 1C-8 -5 -4 -8 1 -7.5S9 -4 8 1.5 3 8 -2 7.5 -8 5 -8 1Z"
        fill={color}
        fillOpacity={sign.fillOpacity}
        stroke={color}
        strokeWidth={1.5}
        strokeDasharray={sign.outline.dash.join(" ")}
      />
      {isOwnPain ? <path d="M-5 3L3 -5M-2 6L6 -2" stroke={color} strokeWidth={1} strokeOpacity={0.7} /> : null}
    </>
  );
}

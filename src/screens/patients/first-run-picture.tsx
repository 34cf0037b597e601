import { FIGURE_OUTLINES } from "../figure-outlines.data.ts";
import styles from "./first-run-picture.module.css";

/**
 * What a chart looks like, as a decoration. Rectus femoris on the patient's right with its usual zone over the knee
 * (Travell and Simons), a latent point in pectoralis major, and a shin where nothing was found.
 */
export function FirstRunPicture() {
  return (
    <svg className={styles["picture"]} viewBox="-42 8 84 174" aria-hidden="true">
      <path className={styles["figure"]} d={FIGURE_OUTLINES.female} />
      <path className={styles["zone"]} d="M-14 137c-.6-6 1.2-11 4-11.5s4.8 4 4.8 10-1 11.5-3.3 12.5-4.9-5-5.5-11z" />
      <g transform="translate(-10 98)">
        <circle className={styles["active"]} r="3.4" />
        <path className={styles["activeCross"]} d="M-2.1 0h4.2M0-2.1v4.2" />
      </g>
      <g transform="translate(9 56)">
        <circle className={styles["latent"]} r="3.4" />
        <path className={styles["latentCross"]} d="M-3.4 0h6.8M0-3.4v6.8" />
      </g>
      <path className={styles["clear"]} d="M8 156l2 2.2 4-5" />
      <text className={styles["side"]} x="-36" y="20">
        R
      </text>
      <text className={styles["side"]} x="32" y="20">
        L
      </text>
    </svg>
  );
}

import type { Knowledge, KnownReferral } from "../../../atlas/knowledge/knowledge.ts";
import { REFERRAL_CAVEAT } from "../../../atlas/referral/referral.ts";
import { patternSourceInWords } from "../../../domain/pattern-source-words.ts";
import styles from "./pattern-source.module.css";

type PatternSourceProps = { readonly knowledge: Knowledge; readonly referral: KnownReferral };

/** Stands beside every usual pattern: that it is no rule, and who says so. */
export function PatternSource({ knowledge, referral }: PatternSourceProps) {
  return (
    <>
      <p className={styles["small"]}>{REFERRAL_CAVEAT.text}</p>
      <p className={styles["small"]}>{patternSourceInWords(knowledge, referral)}</p>
    </>
  );
}

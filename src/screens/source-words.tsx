import type { RuleSource, SourceGrade } from "../domain/checks/rule-source.ts";
import styles from "./source-words.module.css";

const GRADES: Readonly<Record<SourceGrade, string>> = {
  primary: "primary or official source",
  secondary: "secondary source",
  weak: "weak source, check it before relying on it",
  practice: "practice, not a published rule",
};

/** Where a rule comes from and how far it can be trusted. Only addresses of the web become links: rules can come from a file. */
export function SourceWords({ source: { title, address, grade } }: { readonly source: RuleSource }) {
  const isWeb = /^https?:\/\//i.test(address);
  return (
    <span>
      {isWeb ? (
        <a className={styles["link"]} href={address} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {isWeb || address === "" ? null : ` (${address})`}. Grade: {GRADES[grade]}.
    </span>
  );
}

import styles from "./reference-tabs.module.css";

export type ReferenceTab = "muscles" | "pain-areas";

const TABS = [
  { tab: "muscles", href: "#/reference", label: "By muscle" },
  { tab: "pain-areas", href: "#/reference/pain", label: "By pain area" },
] as const;

/** The two ways into the reference. Links: each has an address, and the browser's way back works. */
export function ReferenceTabs({ current }: { readonly current: ReferenceTab }) {
  return (
    <nav className={styles["tabs"]} aria-label="Reference">
      {TABS.map(({ tab, href, label }) => (
        <a
          key={tab}
          href={href}
          className={styles["tab"]}
          {...(tab === current ? { "aria-current": "page" as const } : {})}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

import { ATLAS_VERSION } from "../../atlas/place.ts";
import styles from "./about.module.css";
import { Section } from "./section.tsx";

export function About() {
  return (
    <Section title="About">
      <p>
        Tautband charts myofascial trigger points and their referred pain. It keeps what you found; it does not diagnose
        and is not medical advice.
      </p>
      <dl className={styles["facts"]}>
        <dt>Body atlas</dt>
        <dd>Version {ATLAS_VERSION}</dd>
        <dt>Connection</dt>
        <dd>No account and no server. Once it is open, charting goes on without a connection.</dd>
        <dt>Licence</dt>
        <dd>MIT. The figures are made from the MakeHuman base mesh (CC0).</dd>
      </dl>
    </Section>
  );
}

import { useMemo } from "react";
import type { Knowledge } from "../../../atlas/knowledge/knowledge.ts";
import { usualReferral } from "../../../atlas/knowledge/usual-referral.ts";
import { toMarkId } from "../../../domain/ids.ts";
import type { TriggerPoint } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { useServices } from "../../services.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import { PatternSource } from "./pattern-source.tsx";
import styles from "./usual-referral.module.css";

type UsualReferralProps = { readonly editor: ChartEditor; readonly point: TriggerPoint };

/** One tap makes the usual essential zone, shown on the body as a ghost, the point's own. Stands beside its muscle. */
export function RecordReferral({ editor, point }: UsualReferralProps) {
  const services = useServices();
  const found = useUsualReferral(useKnowledge(), point);
  if (found === null) return null;
  const { essential } = found;

  function record(): void {
    editor.execute({
      type: "paint-zone",
      id: toMarkId(services.makeId()),
      ownerId: point.id,
      cells: essential,
      drawnBy: editor.store.getState().zoneAuthor,
    });
  }

  return (
    <Button className={styles["record"]} onPress={record}>
      Record referral
    </Button>
  );
}

/** Where such a point is usually felt, in words, and who says so. */
export function UsualReferral({ point }: Pick<UsualReferralProps, "point">) {
  const knowledge = useKnowledge();
  const found = useUsualReferral(knowledge, point);
  if (knowledge === null || found === null) return null;
  const { referral, site } = found;
  return (
    <section className={styles["referral"]} aria-label="Usual referral">
      <h3 className={styles["heading"]}>Usual referral</h3>
      <dl className={styles["zones"]}>
        <dt>Usually felt in</dt>
        <dd>{site.essential.words.join("; ")}</dd>
        {site.spillover.words.length === 0 ? null : (
          <>
            <dt>In some also in</dt>
            <dd>{site.spillover.words.join("; ")}</dd>
          </>
        )}
      </dl>
      <PatternSource knowledge={knowledge} referral={referral} />
    </section>
  );
}

function useUsualReferral(knowledge: Knowledge | null, { muscle, place }: TriggerPoint) {
  return useMemo(
    () => (knowledge === null || muscle === null ? null : usualReferral(knowledge, muscle, place)),
    [knowledge, muscle, place],
  );
}

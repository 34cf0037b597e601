import type { Visit } from "../../domain/visit.ts";
import type { DiscardStep } from "../../domain/discard-visit.ts";
import { dateTimeInWords } from "../../domain/date-words.ts";
import { groupVersions, visitStatus } from "../../domain/signing/visit-status.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { FileInput, RotateCcw } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import { WindowedList } from "../../ui/windowed-list.tsx";
import { readAuthor } from "../charting-author.ts";
import { useServices } from "../services.ts";
import { takeVisits } from "../take-visits.ts";
import styles from "./visit-list.module.css";
import { PlateSymbols } from "./plate-symbols.tsx";
import { useFigures } from "./use-figures.ts";
import { VisitRow } from "./visit-row.tsx";

const ROW_HEIGHT_REM = 12;
/** On a narrow screen the map stands below the words. */
const NARROW_ROW_HEIGHT_REM = 24;

type VisitListProps = {
  readonly visits: readonly Visit[];
  /** Null where no visit can be added. */
  readonly onVisitFile: ((file: File) => void) | null;
};

/** Newest first, the versions of a visit together as one; discarded ones folded away below. */
export function VisitList({ visits, onVisitFile }: VisitListProps) {
  const services = useServices();
  const announce = useAnnounce();
  const isNarrow = useMediaQuery("(max-width: 44rem)");
  const figures = useFigures(new Set(visits.map(({ figure }) => figure)));
  const kept = groupVersions(visits);
  const discarded = visits.filter(({ discardedAt }) => discardedAt !== null);

  const stepNow = async (): Promise<DiscardStep> => ({ at: services.clock.now(), by: await readAuthor(services) });
  const restore = async ({ id }: Visit) => {
    const done = await services.visits.restore(id, await stepNow());
    announce(done.ok ? "Visit restored" : done.failure.message);
  };
  const discard = async (visit: Visit) => {
    const giveBack = await takeVisits(services, [visit.id]);
    if (giveBack === null) {
      announce("Not discarded: this visit is open in another tab. Close it there first.");
      return;
    }
    const done = await services.visits.discard(visit.id, await stepNow());
    giveBack();
    if (!done.ok) announce(done.failure.message);
    else announce({ text: "Visit discarded", action: { label: "Undo", perform: () => void restore(visit) } });
  };

  return (
    <section aria-label="Visits">
      {Object.values(figures).map(({ body, plates }) => (
        <PlateSymbols key={body.figure} plates={plates} />
      ))}
      <div className={styles["head"]}>
        <h2 className={styles["title"]}>Visits</h2>
        {onVisitFile === null ? null : (
          <FileButton variant="plain" accepts={[".json", "application/json"]} icon={<FileInput />} onPick={onVisitFile}>
            Read a visit file
          </FileButton>
        )}
      </div>
      {kept.length === 0 ? (
        <EmptyState title="No visits yet">
          Start one with “New visit”, then tap where you find a trigger point.
        </EmptyState>
      ) : (
        <WindowedList
          label="Visits"
          items={kept}
          keyOf={(versions) => versions.at(-1)?.id ?? ""}
          rowHeightRem={isNarrow ? NARROW_ROW_HEIGHT_REM : ROW_HEIGHT_REM}
          renderRow={([visit, ...earlier]) =>
            visit === undefined ? null : (
              <VisitRow
                visit={visit}
                earlier={earlier}
                status={visitStatus(visit, visits)}
                body={figures[visit.figure]?.body ?? null}
                onDiscard={(which) => void discard(which)}
              />
            )
          }
        />
      )}
      {discarded.length === 0 ? null : (
        <Disclosure title={`Discarded visits (${discarded.length})`}>
          <ul aria-label="Discarded visits">
            {discarded.map((visit) => (
              <li key={visit.id} className={styles["discarded"]}>
                <span>{dateTimeInWords(visit.startedAt, visit.timeZone)}</span>
                <Button icon={<RotateCcw />} onPress={() => void restore(visit)}>
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

import type { Visit } from "../../domain/visit.ts";
import { dateTimeInWords } from "../../domain/date-words.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RotateCcw } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { WindowedList } from "../../ui/windowed-list.tsx";
import { useServices } from "../services.ts";
import styles from "./visit-list.module.css";
import { PlateSymbols } from "./plate-symbols.tsx";
import { useFigures } from "./use-figures.ts";
import { VisitRow } from "./visit-row.tsx";

const ROW_HEIGHT_REM = 11;

/** Newest first, as the repository hands them over; discarded ones folded away below. */
export function VisitList({ visits }: { readonly visits: readonly Visit[] }) {
  const services = useServices();
  const announce = useAnnounce();
  const figures = useFigures(new Set(visits.map(({ figure }) => figure)));
  const kept = visits.filter(({ discardedAt }) => discardedAt === null);
  const discarded = visits.filter(({ discardedAt }) => discardedAt !== null);

  const restore = async ({ id }: Visit) => {
    const done = await services.visits.restore(id);
    announce(done.ok ? "Visit restored" : done.failure.message);
  };
  const discard = async (visit: Visit) => {
    const done = await services.visits.discard(visit.id, services.clock.now());
    if (!done.ok) announce(done.failure.message);
    else announce({ text: "Visit discarded", action: { label: "Undo", perform: () => void restore(visit) } });
  };

  return (
    <>
      {Object.values(figures).map(({ body, plates }) => (
        <PlateSymbols key={body.figure} plates={plates} />
      ))}
      {kept.length === 0 ? (
        <EmptyState title="No visits yet">
          Start one with “New visit”, then tap where you find a trigger point.
        </EmptyState>
      ) : (
        <WindowedList
          label="Visits"
          items={kept}
          keyOf={(visit) => visit.id}
          rowHeightRem={ROW_HEIGHT_REM}
          renderRow={(visit) => (
            <VisitRow
              visit={visit}
              body={figures[visit.figure]?.body ?? null}
              onDiscard={(which) => void discard(which)}
            />
          )}
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
    </>
  );
}

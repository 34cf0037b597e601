import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { rowsInSight, type RowRange } from "./rows-in-sight.ts";
import { useFocusedRow } from "./use-focused-row.ts";
import styles from "./windowed-list.module.css";

type WindowedListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** All rows are equally tall, in rem, so that they grow with the reader's text size. */
  readonly rowHeightRem: number;
  readonly renderRow: (item: Item) => ReactNode;
};

/**
 * A long list that scrolls with the page and holds only the rows near the screen. Each row has one link or button;
 * the arrow keys go from one to the next. The row with the focus stays, however far the page is scrolled.
 */
export function WindowedList<Item>({ label, items, keyOf, rowHeightRem, renderRow }: WindowedListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const range = useRowsInSight(list, rowHeightRem, items.length);
  const focused = useFocusedRow(list);
  return (
    <ul
      ref={list}
      aria-label={label}
      className={styles["list"]}
      style={{ height: `${items.length * rowHeightRem}rem` }}
    >
      {indexesToRender(range, focused, items.length).map((index) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={keyOf(item)}
            className={styles["row"]}
            style={{ top: `${index * rowHeightRem}rem`, height: `${rowHeightRem}rem` }}
            data-row={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {renderRow(item)}
          </li>
        );
      })}
    </ul>
  );
}

function useRowsInSight(list: RefObject<HTMLUListElement | null>, rowHeightRem: number, count: number): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 20 });
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null) return;
      const rowHeight = rowHeightRem * parseFloat(getComputedStyle(document.documentElement).fontSize || "16");
      const top = list.current.getBoundingClientRect().top;
      const next = rowsInSight({ top, rowHeight, screenHeight: window.innerHeight, count });
      setRange((last) => (last.first === next.first && last.last === next.last ? last : next));
    };
    measure();
    addEventListener("scroll", measure, { passive: true, capture: true });
    addEventListener("resize", measure);
    return () => {
      removeEventListener("scroll", measure, { capture: true });
      removeEventListener("resize", measure);
    };
  }, [list, rowHeightRem, count]);
  return range;
}

function indexesToRender({ first, last }: RowRange, focused: number | null, count: number): readonly number[] {
  const indexes: number[] = [];
  if (focused !== null && focused < first) indexes.push(focused);
  for (let index = first; index < Math.min(last, count); index += 1) indexes.push(index);
  if (focused !== null && focused >= last && focused < count) indexes.push(focused);
  return indexes;
}

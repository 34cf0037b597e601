import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Beside } from "./beside.tsx";
import { classNames } from "./class-names.ts";
import styles from "./combo-box.module.css";
import field from "./field.module.css";
import { Check, ChevronDown, X } from "./icons.ts";

export type ComboBoxItem = {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line: a region, a synonym. Also searched. */
  readonly hint?: string;
};

type ComboBoxProps = {
  readonly label: string;
  readonly items: readonly ComboBoxItem[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
};

/** Pick one of many by typing any part of its name. Typed words that name nothing fall back to what was chosen. */
export function ComboBox({ label, items, selectedId, onSelect, className, ...props }: ComboBoxProps) {
  const searchedByName = useMemo(
    () => new Map(items.map(({ name, hint }) => [name, `${name} ${hint ?? ""}`.toLowerCase()])),
    [items],
  );
  return (
    <AriaComboBox
      className={classNames(field["field"], className)}
      defaultItems={items}
      selectedKey={selectedId}
      onSelectionChange={(key) => onSelect(key === null ? null : String(key))}
      isDisabled={props.isDisabled === true}
      menuTrigger="focus"
      allowsEmptyCollection
      defaultFilter={(name, typed) => hasEveryWord(searchedByName.get(name) ?? name.toLowerCase(), typed)}
    >
      <Label className={field["label"] ?? ""}>{label}</Label>
      <div className={styles["box"]}>
        <Input
          className={classNames(field["input"], styles["input"])}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        {selectedId === null || props.isDisabled === true ? null : (
          // `slot={null}` takes it out of the combo box, whose own button opens the list.
          <Button
            slot={null}
            className={styles["clear"] ?? ""}
            aria-label={`Clear ${label}`}
            onPress={() => onSelect(null)}
          >
            <X />
          </Button>
        )}
        <Button className={styles["open"] ?? ""}>
          <ChevronDown />
        </Button>
      </div>
      <Beside>
        <Popover ref={keepTheRestShown} className={styles["popover"] ?? ""} offset={4}>
          <ListBox<ComboBoxItem>
            className={styles["list"] ?? ""}
            renderEmptyState={() => <div className={styles["empty"]}>Nothing by that name</div>}
          >
            {(item) => <Option item={item} />}
          </ListBox>
        </Popover>
      </Beside>
    </AriaComboBox>
  );
}

/**
 * While its list is open, React Aria hides all else from screen readers, though the keyboard still goes there: they would
 * say nothing of what has the focus. This list stands beside its field, so nothing has to be hidden for it to be found.
 * What bears this mark, made for announcements, is never hidden.
 */
function keepTheRestShown(popover: HTMLElement | null): (() => void) | undefined {
  const rest = popover?.closest<HTMLElement>("body > *");
  if (rest === null || rest === undefined) return undefined;
  rest.dataset["liveAnnouncer"] = "false";
  return () => delete rest.dataset["liveAnnouncer"];
}

/** In any order, so that "thigh back" finds "Back of the thigh". */
function hasEveryWord(searched: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/[\s,()]+/)
    .every((word) => searched.includes(word));
}

function Option({ item }: { readonly item: ComboBoxItem }) {
  const textValue = item.hint === undefined ? item.name : `${item.name}, ${item.hint}`;
  return (
    <ListBoxItem id={item.id} textValue={item.name} className={styles["option"] ?? ""} aria-label={textValue}>
      <span>{item.name}</span>
      {item.hint === undefined ? null : <span className={styles["hint"]}>{item.hint}</span>}
      <Check className={styles["check"]} />
    </ListBoxItem>
  );
}

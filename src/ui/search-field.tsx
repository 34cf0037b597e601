import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { classNames } from "./class-names.ts";
import field from "./field.module.css";
import { Search, X } from "./icons.ts";
import styles from "./search-field.module.css";

type SearchFieldProps = {
  /** The accessible name; the placeholder shows it unless there is one of its own. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  /** Takes the focus when it appears: for a dialog that is opened to search. */
  readonly takesFocus?: boolean;
};

export function SearchField({
  label,
  value,
  onChange,
  placeholder = label,
  className,
  takesFocus = false,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only what was opened to be searched asks for it
      autoFocus={takesFocus}
      className={classNames(styles["search"], className)}
    >
      <Search className={styles["icon"]} />
      <Input
        className={classNames(field["input"], styles["input"])}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck="false"
        enterKeyHint="search"
      />
      <Button className={styles["clear"] ?? ""} aria-label="Clear search">
        <X />
      </Button>
    </AriaSearchField>
  );
}

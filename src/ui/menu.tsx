import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { classNames } from "./class-names.ts";
import styles from "./menu.module.css";

type MenuChoice = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Takes something away: said by color and by an icon of its own. */
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly perform: () => void;
};

type MenuProps = {
  readonly label: string;
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  readonly choices: readonly MenuChoice[];
};

export function Menu({ label, trigger, choices }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles["popover"] ?? ""} offset={4} placement="bottom end">
        <AriaMenu aria-label={label} className={styles["menu"] ?? ""}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.isDisabled === true}
              onAction={() => choice.perform()}
              className={classNames(styles["item"], choice.isDanger === true && styles["danger"])}
            >
              {choice.icon}
              <span>{choice.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

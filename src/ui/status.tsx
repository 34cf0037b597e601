import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { X } from "./icons.ts";
import styles from "./status.module.css";

export type StatusMessage = {
  readonly text: string;
  /** The one thing that can be done about it, usually taking it back. */
  readonly action?: { readonly label: string; readonly perform: () => void };
};

type Announce = (message: StatusMessage | string) => void;

const AnnounceContext = createContext<Announce | null>(null);

/** Says that something was done. Polite: it neither takes the focus nor interrupts; the newest replaces the last. */
export function useAnnounce(): Announce {
  const announce = use(AnnounceContext);
  if (announce === null) throw new Error("useAnnounce must stand inside a StatusProvider");
  return announce;
}

export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly message: StatusMessage; readonly count: number } | null>(null);
  const announce = useCallback<Announce>((message) => {
    const asMessage = typeof message === "string" ? { text: message } : message;
    setShown((last) => ({ message: asMessage, count: (last?.count ?? 0) + 1 }));
  }, []);
  const dismiss = useCallback(() => setShown(null), []);
  const region = useMemo(
    () => (
      // The live region is there before its words come: screen readers miss a region that comes with them.
      <output className={styles["region"]}>
        {shown === null ? null : <Note key={shown.count} message={shown.message} onDismiss={dismiss} />}
      </output>
    ),
    [shown, dismiss],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {region}
    </AnnounceContext>
  );
}

function Note({ message, onDismiss }: { readonly message: StatusMessage; readonly onDismiss: () => void }) {
  const { text, action } = message;
  return (
    <span
      className={styles["note"]}
      data-stays={action !== undefined}
      onAnimationEnd={(event) => {
        if (event.target === event.currentTarget && event.animationName.includes("leave")) onDismiss();
      }}
    >
      <span>{text}</span>
      {action === undefined ? null : (
        <button
          type="button"
          className={styles["action"]}
          onClick={() => {
            action.perform();
            onDismiss();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={styles["dismiss"]} aria-label="Dismiss" onClick={onDismiss}>
        <X />
      </button>
    </span>
  );
}

import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Eye, Lock } from "../../ui/icons.ts";
import type { ChartAccess } from "./session/chart-access.ts";
import styles from "./chart-notices.module.css";
import type { ChartSession } from "./session/chart-session.ts";
import { SaveFailure } from "./saving/save-failure.tsx";
import type { SectionId } from "./section-address.ts";

type ChartNoticesProps = { readonly session: ChartSession; readonly access: ChartAccess; readonly section: SectionId };

/** What the clinician must know before marking: the chart is for reading only, or a save failed. */
export function ChartNotices({ session, access, section }: ChartNoticesProps) {
  return (
    <>
      <SaveFailure session={session} className={styles["notice"]} />
      <ReadingNotice access={access} section={section} />
    </>
  );
}

/** What the signing section says at length by itself; there an earlier visit is signed without being opened for changes. */
const SAID_WHEN_SIGNING: ReadonlySet<string> = new Set(["signed", "amended", "entered-in-error", "earlier"]);

function ReadingNotice({ access, section }: Omit<ChartNoticesProps, "session">) {
  const { reason } = access;
  if (reason === null || (section === "sign" && SAID_WHEN_SIGNING.has(reason.kind))) return null;
  return (
    <output className={styles["reading"]} data-kind={reason.kind}>
      {reason.kind === "earlier" ? <Eye /> : <Lock />}
      <span className={styles["words"]}>{reason.message}</span>
      {reason.kind === "earlier" ? (
        <Button variant="primary" onPress={() => access.continueVisit()}>
          Continue
        </Button>
      ) : null}
      {reason.next === undefined ? null : <ButtonLink href={reason.next.href}>{reason.next.label}</ButtonLink>}
    </output>
  );
}

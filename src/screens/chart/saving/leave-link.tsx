import { useState } from "react";
import type { Autosave } from "../../../domain/ports.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { IconLink } from "../../../ui/icon-link.tsx";
import { ArrowLeft } from "../../../ui/icons.ts";

type LeaveLinkProps = {
  readonly href: string;
  readonly autosave: Autosave;
  readonly onSaveCopy: () => void;
};

/** The way back. With changes that could not be saved it asks first, and offers them as a file. */
export function LeaveLink({ href, autosave, onSaveCopy }: LeaveLinkProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <IconLink
        label="Back to the patient"
        icon={<ArrowLeft />}
        href={href}
        onClick={(event) => {
          if (autosave.state().kind !== "failed") return;
          event.preventDefault();
          setAsking(true);
        }}
      />
      <Dialog
        title="Some changes are not saved"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={onSaveCopy}>Save a copy</Button>
            <Button onPress={() => window.location.assign(href)}>Leave</Button>
            <Button variant="primary" onPress={() => setAsking(false)}>
              Stay
            </Button>
          </>
        }
      >
        Tautband goes on trying to save them while this tab is open. A copy is a file that can be read back into the
        patient.
      </Dialog>
    </>
  );
}

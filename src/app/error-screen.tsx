import { Component, type ReactNode } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { Download, RotateCcw } from "../ui/icons.ts";
import { PlainButton } from "../ui/plain-button.tsx";

type ErrorScreenProps = { readonly children: ReactNode; readonly saveEverything: () => Promise<void> };
type ErrorScreenState = { readonly problem: string | null };

/** A bug ends here: the app stops, says so, and hands over the data. Saved work is in the database as it was. */
export class ErrorScreen extends Component<ErrorScreenProps, ErrorScreenState> {
  override readonly state: ErrorScreenState = { problem: null };

  static getDerivedStateFromError(error: unknown): ErrorScreenState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <main>
        <EmptyState
          title="Tautband has stopped"
          actions={
            <>
              <PlainButton variant="primary" icon={<RotateCcw />} onClick={() => location.reload()}>
                Open again
              </PlainButton>
              <PlainButton icon={<Download />} onClick={() => void this.props.saveEverything()}>
                Save all records as a file
              </PlainButton>
            </>
          }
        >
          <p>Something went wrong in the app. What the screen called saved is kept on this device.</p>
          <p>{problem}</p>
        </EmptyState>
      </main>
    );
  }
}

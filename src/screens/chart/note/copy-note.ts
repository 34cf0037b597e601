/** What the clipboard offers, as far as this browser has it. */
export type NoteClipboard = Partial<Pick<Clipboard, "write" | "writeText">>;

/** How a note was copied: with its headings and lists, as plain text, or not at all. */
export type CopyOutcome = "rich" | "plain" | "refused";

/**
 * Puts a note on the clipboard, rich and plain in one item, so that any record system takes what it can. Where a browser
 * has no rich clipboard, or refuses it, plain text; where it refuses that too (no permission, not a secure page) the
 * caller offers the text for copying by hand.
 */
export async function copyNote(
  { html, text }: { readonly html: string; readonly text: string },
  clipboard: NoteClipboard | undefined,
): Promise<CopyOutcome> {
  if (clipboard?.write !== undefined && typeof ClipboardItem !== "undefined") {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    if (await succeeds(clipboard.write([item]))) return "rich";
  }
  if (clipboard?.writeText !== undefined && (await succeeds(clipboard.writeText(text)))) return "plain";
  return "refused";
}

async function succeeds(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch {
    return false;
  }
}

/** Selects a note on the page, so that the keys or the menu of the system copy it. */
export function selectText(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

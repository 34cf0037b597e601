import "../ui/tokens.css";
import "../ui/base.css";
import { visitOfAddress } from "./chart-address.ts";
import { fetchFigure } from "./figure-files.ts";
import { readLastFigure } from "./figure-memory.ts";

// Runs as soon as it is there, before the rest of the page is: everything else comes side by side, none after another.
wakeDatabase();
// First the records, whose database opens while React is still being read.
void import("./records.ts");
void import("./start.tsx");
if (visitOfAddress() !== null) {
  // Before the body: a browser fetches six files at a time, and code has to be read too. A failure is met again, and
  // shown, when the screen is.
  import("../screens/chart/chart-screen.tsx").catch(() => {});
  fetchFigure(import.meta.env.BASE_URL, readLastFigure());
}

/** The browser gets its databases ready at the first question to them, whatever it is. */
function wakeDatabase(): void {
  try {
    void indexedDB.databases().catch(() => {});
  } catch {
    // Refused by the browser, or too old to list them: storage finds out, and says so.
  }
}

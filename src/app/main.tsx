import "../ui/tokens.css";
import "../ui/base.css";
import { visitOfAddress } from "./chart-address.ts";
import { fetchFigure } from "./figure-files.ts";
import { readLastFigure } from "./figure-memory.ts";

// Runs as soon as it is there, before the rest of the page is: everything else comes side by side, none after another.
// First the records, whose database opens while React is still being read.
void import("./records.ts");
void import("./start.tsx");
if (visitOfAddress() !== null) {
  fetchFigure(import.meta.env.BASE_URL, readLastFigure());
  // A failure is met again, and shown, when the screen is.
  import("../screens/chart/chart-screen.tsx").catch(() => {});
}

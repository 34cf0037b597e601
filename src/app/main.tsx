import "../ui/tokens.css";
import "../ui/base.css";
import { preloadFigure } from "./body-files.ts";
import { isChartAddress } from "./chart-address.ts";
import { readLastFigure } from "./figure-memory.ts";

void import("./start.tsx");
if (isChartAddress()) {
  // The chart's code and the body come beside the app's own code, not after it. A failure is met again, and shown, when
  // the screen is.
  import("../screens/chart/chart-screen.tsx").catch(() => {});
  preloadFigure(import.meta.env.BASE_URL, readLastFigure());
}

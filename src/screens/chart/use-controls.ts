import { loadCode } from "../load-code.ts";

/** The controls around the body, null until their code is there. It is fetched beside the chart, not before it. */
export const useControls = loadCode(() => import("./chart-controls.tsx"), true);

/** All of them, or null while the body stands alone. */
export type ChartControls = ReturnType<typeof useControls>;

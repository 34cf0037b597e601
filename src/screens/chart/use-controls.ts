import { loadCode } from "../load-code.ts";

/** The controls around the body, null until they are needed and their code is there: the body comes first. */
export const useControls = loadCode(() => import("./chart-controls.tsx"), false);

/** All of them, or null while the body stands alone. */
export type ChartControls = ReturnType<typeof useControls>;

// The app's services, made once. At a visit's address it begins to open at once: while the database answers, the code of
// the screen is read.
import { toVisitId } from "../domain/ids.ts";
import { beginOpeningAhead } from "../screens/chart/session/visit-opening.ts";
import { visitOfAddress } from "./chart-address.ts";
import { createServices } from "./services.ts";

export const { services, saveEverything } = createServices();

const visitId = visitOfAddress();
if (visitId !== null) beginOpeningAhead(services, toVisitId(visitId));

import { Route, Router, Switch, useRoute } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { toPatientId, toVisitId } from "../domain/ids.ts";
import { SECTION_IDS, type SectionId } from "../screens/chart/section-address.ts";
import { useUnsavedVisits } from "../screens/chart/saving/unsaved-visits.ts";
import { loadScreen } from "../screens/load-screen.tsx";

const { hash } = window.location;
const PatientsScreen = loadScreen(
  async () => (await import("../screens/patients/patients-screen.tsx")).PatientsScreen,
  hash === "" || hash === "#/",
);
const PatientScreen = loadScreen(
  async () => (await import("../screens/patient/patient-screen.tsx")).PatientScreen,
  hash.startsWith("#/patients/"),
);
const ChartScreen = loadScreen(
  async () => (await import("../screens/chart/chart-screen.tsx")).ChartScreen,
  hash.startsWith("#/visits/"),
);
const ReferenceScreen = loadScreen(
  async () => (await import("../screens/reference/reference-screen.tsx")).ReferenceScreen,
  hash === "#/reference",
);
const PainAreasScreen = loadScreen(
  async () => (await import("../screens/reference/pain-areas-screen.tsx")).PainAreasScreen,
  hash.startsWith("#/reference/pain"),
);
const MuscleScreen = loadScreen(
  async () => (await import("../screens/reference/muscle-screen.tsx")).MuscleScreen,
  /^#\/reference\/(?!pain)./.test(hash),
);
const SettingsScreen = loadScreen(
  async () => (await import("../screens/settings/settings-screen.tsx")).SettingsScreen,
  hash === "#/settings",
);

const UnsavedNotices = loadScreen(
  async () => (await import("../screens/chart/saving/unsaved-notices.tsx")).UnsavedNotices,
  false,
);

/** Opaque ids only in addresses: an address never tells who the patient is. */
export function Routes() {
  return (
    // oxlint-disable-next-line react/rules-of-hooks -- wouter takes the hook itself: that is how it is told where routes live
    <Router hook={useHashLocation}>
      <LeftUnsaved />
      <Switch>
        <Route path="/patients/:id">{({ id }) => <PatientScreen key={id} patientId={toPatientId(id)} />}</Route>
        <Route path="/visits/:id/*?">
          {({ id, "*": rest }) => <ChartScreen key={id} visitId={toVisitId(id)} section={toSection(rest)} />}
        </Route>
        <Route path="/reference">
          <ReferenceScreen />
        </Route>
        <Route path="/reference/pain/:region?">{({ region }) => <PainAreasScreen regionId={region ?? null} />}</Route>
        <Route path="/reference/:muscle">{({ muscle }) => <MuscleScreen key={muscle} muscleId={muscle} />}</Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route>
          <PatientsScreen />
        </Route>
      </Switch>
    </Router>
  );
}

function LeftUnsaved() {
  const sessions = useUnsavedVisits();
  const [isOnChart] = useRoute("/visits/*");
  return sessions.length === 0 ? null : <UnsavedNotices sessions={sessions} isQuiet={isOnChart} />;
}

/** "exam" and "exam/weight" lead to the same section; where in it, the section itself reads off the address. */
function toSection(rest: string | undefined): SectionId {
  const [name] = (rest ?? "").split("/");
  return SECTION_IDS.find((section) => section === name) ?? "chart";
}

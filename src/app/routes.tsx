import { lazy, Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { toPatientId, toVisitId } from "../domain/ids.ts";

const PatientsScreen = lazy(async () => ({
  default: (await import("../screens/patients/patients-screen.tsx")).PatientsScreen,
}));
const PatientScreen = lazy(async () => ({
  default: (await import("../screens/patient/patient-screen.tsx")).PatientScreen,
}));
const ChartScreen = lazy(async () => ({ default: (await import("../screens/chart/chart-screen.tsx")).ChartScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen,
}));

/** Opaque ids only in addresses: an address never tells who the patient is. */
export function Routes() {
  return (
    // oxlint-disable-next-line react/rules-of-hooks -- wouter takes the hook itself: that is how it is told where routes live
    <Router hook={useHashLocation}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/patients/:id">{({ id }) => <PatientScreen key={id} patientId={toPatientId(id)} />}</Route>
          <Route path="/visits/:id">{({ id }) => <ChartScreen key={id} visitId={toVisitId(id)} />}</Route>
          <Route path="/settings">
            <SettingsScreen />
          </Route>
          <Route>
            <PatientsScreen />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}

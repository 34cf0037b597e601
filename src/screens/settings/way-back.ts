/** Where an address leads, in a word; those that are not named lead to the list of patients. */
const PLACES = [
  { start: "#/visits/", label: "Back to the visit" },
  { start: "#/patients/", label: "Back to the patient" },
];

type WayBack = { readonly href: string; readonly label: string };

/** One step up: to the visit or the patient from which this screen was opened, else to the list of patients. */
export function wayBack(): WayBack {
  const href = addressBefore();
  const label = PLACES.find(({ start }) => href.startsWith(start))?.label;
  return label === undefined ? { href: "#/", label: "Patients" } : { href, label };
}

/** The hash of the page before this one in the tab's history; empty where the browser does not tell. */
function addressBefore(): string {
  if (!("navigation" in window)) return "";
  const { currentEntry } = window.navigation;
  const before = currentEntry === null ? undefined : window.navigation.entries()[currentEntry.index - 1];
  return typeof before?.url === "string" ? new URL(before.url).hash : "";
}

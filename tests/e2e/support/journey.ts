import { expect, test as base, type Browser, type BrowserContext } from "@playwright/test";
import { createClinic, type Clinic } from "./clinic.ts";
import { addClinician } from "./record.ts";

/** Where a journey begins: with an app that nobody has used, or on the empty chart of Marianne Feldmann's first visit. */
type Start = "new app" | "visit" | "visit by Ada" | "visit by Ben";

type Clinician = readonly [name: string, credentials: string];

const CLINICIANS: Readonly<Record<Exclude<Start, "new app">, Clinician | null>> = {
  visit: null,
  "visit by Ada": ["Ada Example", "MD"],
  "visit by Ben": ["Ben Sample", "PT, DPT"],
};

/** What the app has stored, and the address of the visit. */
type Begun = { readonly stored: Awaited<ReturnType<BrowserContext["storageState"]>>; readonly address: string };

type Begin = (start: Exclude<Start, "new app">) => Promise<Begun>;

/**
 * Journeys whose subject is not how a patient and a visit come about begin behind that: the app has made the records through
 * its screens once for each worker, and each journey gets them into a browser of its own.
 */
export const test = base.extend<{ start: Start; clinic: Clinic }, { begin: Begin }>({
  start: ["new app", { option: true }],

  begin: [
    async ({ browser }, give, { project }) => {
      const begun = new Map<Start, Promise<Begun>>();
      await give((start) => {
        const made = begun.get(start) ?? beginVisit(browser, project.use.baseURL ?? "", CLINICIANS[start]);
        begun.set(start, made);
        return made;
      });
    },
    { scope: "worker" },
  ],

  storageState: async ({ start, begin }, give) => give(start === "new app" ? undefined : (await begin(start)).stored),

  /** The hand of the clinician, in the app's first screen or in the visit that was begun. */
  clinic: async ({ page, start, begin }, give) => {
    const clinic = createClinic(page);
    if (start === "new app") await clinic.open();
    else await clinic.openVisit((await begin(start)).address);
    await give(clinic);
  },
});

async function beginVisit(browser: Browser, baseURL: string, clinician: Clinician | null): Promise<Begun> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const clinic = createClinic(page);
  await clinic.open();
  if (clinician !== null) await addClinician(page, ...clinician);
  await page.goto("/#/");
  await clinic.addPatient("Marianne Feldmann");
  await clinic.startVisit();
  const begun = { stored: await context.storageState({ indexedDB: true }), address: page.url() };
  await context.close();
  expect(begun.stored.origins).toHaveLength(1);
  return begun;
}

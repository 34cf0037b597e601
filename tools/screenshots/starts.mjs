// Where the states begin: records made through the screens, each on top of others, once for all sizes and schemes.
import { createHand } from "./hand.mjs";

const SIZE = { width: 1180, height: 820 };
const PATIENTS = [
  ["Marianne Feldmann", "Female", "A-10482"],
  ["Bartholomew Featherstonehaugh-Cholmondeley", "Male", "A-10519"],
  ["مريم الخطيب", "Female", ""],
  ["Nguyễn Thị Minh Khai", "Female", "A-10077"],
  ["Jonas Eklund", "Child", "K-311"],
];
const CLINICIANS = [
  ["Ben Sample", "PT, DPT"],
  ["Ada Example", "MD"],
];
const CROWD = 30;

/**
 * Each is the browser's storage and the address where its making ended. `from` names the one it is made on top of.
 * @type {Record<string, { from?: string, make: (hand: ReturnType<typeof createHand>) => Promise<unknown> }>}
 */
const STARTS = {
  "new app": { make: ({ button }) => button("New patient").waitFor() },
  "sample patient": { from: "new app", make: openSample },
  "sample visit": { from: "sample patient", make: openNewestVisit },
  "crowded visit": { from: "sample visit", make: crowd },
  "discarded visits": { from: "sample patient", make: discardTwo },
  "damaged rows": { from: "sample patient", make: damage },
  "archived patient": { from: "sample patient", make: archive },
  "many patients": { from: "archived patient", make: addPatients },
  "first visit to come": { from: "new app", make: (hand) => addPatient(hand, PATIENTS[0]) },
  clinicians: { from: "sample patient", make: addClinicians },
  "empty visit": { from: "clinicians", make: startVisit },
  "treated visit": { from: "empty visit", make: treat },
  "visit to sign": { from: "treated visit", make: makeReady },
  "signed visit": { from: "visit to sign", make: sign },
  "visit in error": { from: "signed visit", make: enterInError },
  amendment: { from: "signed visit", make: amend },
  "amended visit": { from: "amendment", make: signAmendment },
};

/** Makes each start when it is first asked for. @returns {(name: string) => Promise<{ stored: object, address: string }>} */
export function createStarts(browser, origin) {
  const made = new Map();
  async function make(name) {
    const { from, make: act } = STARTS[name];
    const before = from === undefined ? { address: `${origin}/` } : await start(from);
    const context = await browser.newContext({ viewport: SIZE, reducedMotion: "reduce", storageState: before.stored });
    try {
      const page = await context.newPage();
      await page.goto(before.address);
      await act(createHand(page));
      return { stored: await context.storageState({ indexedDB: true }), address: page.url() };
    } finally {
      await context.close();
    }
  }
  function start(name) {
    // Much depends on each: a hiccup of the machine must not take all of it along.
    if (!made.has(name))
      made.set(
        name,
        make(name).catch(() => make(name)),
      );
    return made.get(name);
  }
  return start;
}

async function openSample({ page, button }) {
  await button("Try with a sample patient").click();
  await page.getByRole("article").nth(3).waitFor();
}

async function openNewestVisit({ page, chartIsOpen }) {
  await page.getByRole("article").first().getByRole("link").first().click();
  await chartIsOpen();
}

/** Copies of the marks, each a little further on. */
async function crowd({ button, marks, press, chartIsOpen }) {
  await button("Continue").click();
  const rows = marks.getByRole("button");
  for (let index = 0; index < CROWD; index += 1) {
    await rows.nth(index % (await rows.count())).click();
    await press("d", ...Array.from({ length: (index * 7) % 23 }, () => "ArrowDown"));
    await press(...Array.from({ length: (index * 5) % 9 }, () => (index % 2 === 0 ? "ArrowLeft" : "ArrowRight")));
  }
  await press("Escape", "0");
  await chartIsOpen();
}

async function discardTwo({ page, button }) {
  for (const count of [3, 2]) {
    await button(/^Discard the visit/).click();
    await page.getByRole("button", { name: `Discarded visits (${4 - count})` }).waitFor();
  }
}

/** As a failing disk leaves them: a patient's row and a visit's that nobody can read. */
async function damage({ page }) {
  const patientId = page.url().split("/").at(-1);
  await page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("tautband");
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction(["patients", "visits"], "readwrite");
          transaction.objectStore("patients").put({ id: "torn", name: 12 });
          transaction.objectStore("visits").put({ id: "torn", patientId: id, startedAt: "soon" });
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
          transaction.addEventListener("error", () => reject(new Error("The rows could not be written")));
        });
      }),
    patientId,
  );
}

async function archive({ page, button }) {
  await button("More").click();
  await page.getByRole("menuitem", { name: "Archive patient" }).click();
  await button("Restore patient").waitFor();
}

async function addPatients(hand) {
  for (const patient of PATIENTS) {
    await hand.link("Patients").click();
    await addPatient(hand, patient);
  }
  await hand.link("Patients").click();
  await hand.page.getByRole("searchbox").waitFor();
}

async function addPatient({ page, button, textbox, choose }, [name, figure, recordNumber]) {
  await button("New patient").click();
  await textbox("Name").fill(name);
  await choose("Figure", figure);
  for (const [part, value] of Object.entries({ Day: "14", Month: "3", Year: "1979" })) await textbox(part).fill(value);
  await textbox("Record number").fill(recordNumber);
  await button("Save").click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function addClinicians({ page, button, textbox, link }) {
  await link("Settings").click();
  for (const [name, credentials] of CLINICIANS) {
    await button("Add a clinician").click();
    await textbox("Name").fill(name);
    await textbox("Credentials").fill(credentials);
    await button("Add").click();
    await page.getByRole("list", { name: "Clinicians" }).getByText(name).waitFor();
  }
}

async function startVisit({ page, link, button, chartIsOpen }) {
  await page.evaluate(() => (window.location.hash = "#/"));
  await link(/^Sample Patient/).click();
  await button("New visit").click();
  await chartIsOpen();
}

/** Three points on the back: one needled and not yet counted out, one injected, one only found. */
async function treat({ page, unfold, press, tapBody, chartIsOpen, choose }) {
  const chip = page.getByRole("toolbar", { name: "Muscles here" }).getByRole("button");
  const recipes = page.getByRole("group", { name: "Treat this point" });
  await chartIsOpen();
  await press("2", "t");
  await tapBody(0.54, 0.26);
  await chip.first().click();
  await unfold(/^Treatment/);
  await recipes.getByRole("button", { name: "Dry needling, pistoning" }).click();
  await tapBody(0.46, 0.24);
  await chip.first().click();
  await recipes.getByRole("button", { name: /^Lidocaine/ }).click();
  await tapBody(0.47, 0.45);
  await chip.first().click();
  await choose("Class", "Latent");
  await choose("Pain on palpation", "4");
  await press("Escape", "v");
  await chartIsOpen();
}

async function makeReady({ page, button, unfold, textbox, goToPart, pickMark, choose, chartIsOpen }) {
  await pickMark(/^1, /);
  await unfold(/^Treatment/);
  await button("Needle is out").click();
  await goToPart("Visit");
  await textbox("In the patient's words").fill("Deep ache over the right shoulder blade, worse at the desk");
  await choose("Consent", "Verbal");
  await choose("Contraindications", "None found");
  await button("Propose from this visit").click();
  await page.getByRole("button", { name: "Print handout" }).waitFor();
  await goToPart("Sign");
  await page.getByRole("region", { name: "Checks" }).waitFor();
  await goToPart("Chart");
  await chartIsOpen();
}

async function sign({ page, button, goToPart }) {
  await goToPart("Sign");
  await button(/^Sign as/).click();
  await button("Sign now").click();
  await page
    .getByText(/^Signed by/)
    .first()
    .waitFor();
}

async function enterInError({ page, button, textbox }) {
  await button("Entered in error").click();
  await textbox("Why was it entered in error?").fill("Another patient's visit");
  await button("Enter in error").click();
  await page
    .getByText(/^Entered in error, stated by/)
    .first()
    .waitFor();
}

async function amend({ page, button, textbox, chartIsOpen }) {
  const signed = page.url();
  await button("Amend").click();
  await textbox("Why is it amended?").fill("A second point was treated");
  await button("Begin the amendment").click();
  await page.waitForURL((url) => url.href !== signed);
  await chartIsOpen();
}

async function signAmendment(hand) {
  await hand.pickMark(/^3, /);
  await hand.choose("Class", "Active");
  await sign(hand);
}

// The scene in the database of the app, put there with nothing of the app running.

/** A page of the app's origin that runs none of its code. */
const BLANK = "/icon.svg";

/** Lets the app make its database once, then puts the patients. */
export async function seedPatients(lab, patients) {
  const page = await lab.context.newPage();
  await page.goto(lab.appUrl);
  await page.getByRole("button", { name: "New patient" }).first().waitFor();
  await page.close();
  await putRows(
    lab,
    patients.map((patient) => ["patients", patient]),
  );
}

/** The visit as it was: no journal, no place where it was left. */
export function resetVisit(lab, visit) {
  return putRows(lab, [["visits", visit]]);
}

/** Puts rows into the app's tables, and empties the journal and the places where visits were left. */
export async function putRows(lab, rows) {
  const page = await lab.context.newPage();
  await page.goto(`${lab.appUrl}${BLANK}`);
  await page.evaluate(putAll, rows);
  await page.close();
}

export async function removePatients(lab, ids) {
  const page = await lab.context.newPage();
  await page.goto(`${lab.appUrl}${BLANK}`);
  await page.evaluate(removeAll, ids);
  await page.close();
}

function removeAll(ids) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("tautband");
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => {
      const database = request.result;
      const transaction = database.transaction("patients", "readwrite");
      for (const id of ids) transaction.objectStore("patients").delete(id);
      transaction.addEventListener("abort", () => reject(transaction.error));
      transaction.addEventListener("complete", () => {
        database.close();
        resolve();
      });
    });
  });
}

function putAll(rows) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("tautband");
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => {
      const database = request.result;
      const transaction = database.transaction(["patients", "visits", "journal", "viewports"], "readwrite");
      for (const store of ["journal", "viewports"]) transaction.objectStore(store).clear();
      for (const [store, row] of rows) transaction.objectStore(store).put(row);
      transaction.addEventListener("abort", () => reject(transaction.error));
      transaction.addEventListener("complete", () => {
        database.close();
        resolve();
      });
    });
  });
}

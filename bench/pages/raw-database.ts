/** IndexedDB as the browser gives it, with nothing between. */

/** Opens a database, with its stores and their key paths when it is new. */
export function openDatabase(
  name: string,
  keyPaths: Readonly<Record<string, string | string[]>>,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("upgradeneeded", () => {
      for (const [store, keyPath] of Object.entries(keyPaths)) request.result.createObjectStore(store, { keyPath });
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The database did not open", { cause: request.error })));
  });
}

/** Puts each row into its store, all in one strict transaction. Fulfilled when that is complete. */
export function putStrictly(database: IDBDatabase, rows: readonly (readonly [string, unknown])[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const stores = [...new Set(rows.map(([store]) => store))];
    const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
    for (const [store, row] of rows) transaction.objectStore(store).put(row);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(new Error("The rows were not put", { cause: transaction.error })),
    );
  });
}

/** All rows of an index with one key. */
export function readAll(database: IDBDatabase, store: string, index: string, key: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).index(index).getAll(key);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The rows were not read", { cause: request.error })));
  });
}

import type { Knowledge } from "../atlas/knowledge/knowledge.ts";
import { readKnowledge } from "../atlas/knowledge/read-knowledge.ts";

/** Loads what is known of muscles, once, when the browser has nothing better to do. A load that failed is tried again. */
export function createKnowledgeLoader(baseUrl: string): () => Promise<Knowledge> {
  let load: Promise<Knowledge> | undefined;
  return () => {
    if (load !== undefined) return load;
    load = whenIdle().then(() => fetchKnowledge(baseUrl));
    load.catch(() => {
      load = undefined;
    });
    return load;
  };
}

/** Nobody waits for it to chart. Safari has no idle callback. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

async function fetchKnowledge(baseUrl: string): Promise<Knowledge> {
  const [words, cells] = await Promise.all([
    fetchFile(`${baseUrl}knowledge/knowledge.json`),
    fetchFile(`${baseUrl}knowledge/cells.bin`),
  ]);
  return readKnowledge(await words.json(), await cells.arrayBuffer());
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The knowledge of muscles could not be loaded (${response.status})`);
  return response;
}

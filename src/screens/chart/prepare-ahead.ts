import type { Body } from "../../atlas/body.ts";
import { preparationsOf } from "../../atlas/prepare.ts";
import { codeNotLoaded } from "../load-code.ts";
import { runWhenIdle } from "../when-idle.ts";

const prepared = new WeakSet<Body>();

/**
 * What can wait until the body is shown, while nothing else is to be done: getting the body ready for the first touch,
 * once, then fetching the code that was not needed yet, so that no part of the app waits for a connection later.
 */
export function prepareAhead(body: Body): void {
  const preparations = prepared.has(body) ? [] : preparationsOf(body);
  prepared.add(body);
  runWhenIdle([...preparations, fetchCodeAhead]);
}

function fetchCodeAhead(): void {
  // Tells the browser's tools, and the bench, where the first load ends.
  performance.mark("first-load-done");
  // What can't be fetched now is fetched when it is needed, and the failure told then.
  runWhenIdle(
    codeNotLoaded().map(
      ({ load }) =>
        () =>
          void load().catch(() => {}),
    ),
  );
}

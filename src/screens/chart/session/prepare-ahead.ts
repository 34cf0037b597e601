import type { Body } from "../../../atlas/body.ts";
import { preparationsOf, touchPreparationsOf } from "../../../atlas/prepare.ts";
import { codeNotLoaded } from "../../load-code.ts";
import { runSoon, runWhenIdle } from "../../when-idle.ts";

const prepared = new WeakSet<Body>();

/**
 * What can wait until the body is shown. Getting it ready for the first touch comes at once, between other tasks; while
 * nothing else is to be done, the rest of the body, then fetching the code that was not needed yet, so that no part of the
 * app waits for a connection later.
 */
export function prepareAhead(body: Body): void {
  const preparations = prepared.has(body) ? [] : preparationsOf(body);
  if (!prepared.has(body)) runSoon(touchPreparationsOf(body));
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

/**
 * Runs in every page before its own scripts and measures app and baseline in exactly the same way. Sent as text, so
 * it may use nothing from outside. All times in ms of `performance.now()`, which is also the clock of event.timeStamp.
 */
export function installProbe() {
  const REACH_PX = 12;
  const PATIENCE_MS = 30_000;
  const probe = { ...createFrameClock(), ...createInkWatch(), ...createSaveWatch(), whenReady };
  Object.defineProperty(globalThis, "benchProbe", { value: probe });

  /** Intervals between frames, from one `requestAnimationFrame` to the next. */
  function createFrameClock() {
    let times = null;
    function tick(now) {
      if (times === null) return;
      times.push(now);
      requestAnimationFrame(tick);
    }
    return {
      startFrames() {
        times = [];
        requestAnimationFrame(tick);
      },
      stopFrames() {
        const recorded = times ?? [];
        times = null;
        return recorded.slice(1).map((time, index) => time - recorded[index]);
      },
    };
  }

  /**
   * Latency from a pointer event at one of some points until a frame in which the pixels around that point have
   * changed. A frame counts from its end: after its callbacks and its drawing.
   */
  function createInkWatch() {
    let watch = null;

    function onPointer(event) {
      const index = watch.points.findIndex(
        ({ x, y }) => Math.abs(event.clientX - x) < 1 && Math.abs(event.clientY - y) < 1,
      );
      if (index < 0) return;
      // A move that comes before the last one was shown does not excuse that one: the older time counts.
      watch.pending = { index, at: watch.pending?.at ?? event.timeStamp };
    }

    function afterFrame(own) {
      if (watch !== own) return;
      const now = performance.now();
      const { pending } = own;
      if (pending !== null && pixelsAt(own.points[pending.index]) !== own.before[pending.index]) {
        own.latencies.push(now - pending.at);
        own.pending = null;
      }
      requestAnimationFrame(() => afterRendering(() => afterFrame(own)));
    }

    return {
      watchInk(type, points) {
        watch = { type, points, before: points.map(pixelsAt), pending: null, latencies: [] };
        addEventListener(type, onPointer, { capture: true });
        const own = watch;
        requestAnimationFrame(() => afterRendering(() => afterFrame(own)));
      },
      stopInk() {
        removeEventListener(watch.type, onPointer, { capture: true });
        const { latencies } = watch;
        watch = null;
        return latencies;
      },
    };
  }

  /** A task of its own, which can only run when the frame that is being made is done. */
  function afterRendering(callback) {
    const channel = new MessageChannel();
    channel.port1.addEventListener("message", callback, { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  }

  /** What all canvases show around a point of the screen, as one string. */
  function pixelsAt({ x, y }) {
    const parts = [];
    for (const canvas of document.querySelectorAll("canvas")) {
      const box = canvas.getBoundingClientRect();
      const context = canvas.getContext("2d");
      if (context === null || box.width === 0 || box.height === 0) continue;
      const ratio = canvas.width / box.width;
      const left = Math.round((x - box.left - REACH_PX) * ratio);
      const top = Math.round((y - box.top - REACH_PX) * ratio);
      const side = Math.ceil(2 * REACH_PX * ratio);
      if (left > canvas.width || top > canvas.height || left + side < 0 || top + side < 0) continue;
      parts.push(context.getImageData(left, top, side, side).data.join(""));
    }
    return parts.join("|");
  }

  /**
   * Time from letting go of the pointer until the record was written (the transaction of that write completed), and
   * until the screen said so.
   */
  function createSaveWatch() {
    let watch = null;
    const openTransaction = Reflect.get(IDBDatabase.prototype, "transaction");
    IDBDatabase.prototype.transaction = function transaction(...args) {
      const opened = Reflect.apply(openTransaction, this, args);
      if (watch !== null && watch.releasedAt !== null && opened.mode === "readwrite") {
        const own = watch;
        opened.addEventListener("complete", () => {
          own.writtenAt ??= performance.now();
          settle(own);
        });
      }
      return opened;
    };

    function onRelease(event) {
      watch.releasedAt = event.timeStamp;
    }

    function settle(own) {
      if (own.writtenAt === null || !own.saysSaved()) return;
      own.resolve({ written: own.writtenAt - own.releasedAt, said: performance.now() - own.releasedAt });
      stop(own);
    }

    function stop(own) {
      removeEventListener("pointerup", onRelease, { capture: true });
      own.observer.disconnect();
      watch = null;
    }

    return {
      /** @param words what the status reads when everything is saved; null where there is no status. */
      watchSave(words) {
        const saysSaved = () => words === null || statusTexts().includes(words);
        const promise = new Promise((resolve) => {
          const observer = new MutationObserver(() => settle(own));
          const own = { saysSaved, resolve, observer, releasedAt: null, writtenAt: null };
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          watch = own;
        });
        addEventListener("pointerup", onRelease, { capture: true });
        probe.save = promise;
      },
      whenSaved: () => within(probe.save, () => `The mark was not saved: the screen says ${statusTexts().join(", ")}`),
    };
  }

  /** Fulfilled at the end of the first frame in which an element is there: ms since the navigation began. */
  function whenReady(selector) {
    const found = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector(selector) !== null) resolve(performance.now());
        else requestAnimationFrame(() => afterRendering(look));
      };
      look();
    });
    return within(found, () => `Nothing like ${selector} appeared`);
  }

  /** What stands there while it is being changed does not count. */
  function statusTexts() {
    const statuses = [...document.querySelectorAll("output, [role=status]")];
    return statuses.filter((at) => at.ariaBusy !== "true").map((at) => at.textContent);
  }

  /** What never comes must not keep a run from ending. */
  function within(promise, problem) {
    const late = new Promise((_resolve, reject) => setTimeout(() => reject(new Error(problem())), PATIENCE_MS));
    return Promise.race([promise, late]);
  }
}

// While a session is on the screen, its time is this script's: it goes from one timer to the next, and waits for the
// page and its database in between. However slow the machine is, nothing is passed over. At other times it is real.
(() => {
  const FASTEST = 25; // a session that runs by itself does not go by before a test has looked
  const IDLE_MS = 20; // between two looks where nothing is to come
  const SILENT_MS = 1e6; // this far from the audio clock, the player schedules no sound
  const stands = () => globalThis.standsStill;
  const PAGE = { now: performance.now.bind(performance), wait: setTimeout.bind(globalThis), forget: clearTimeout.bind(globalThis) };
  const timers = new Map(); // by id: what to do, and when
  const busy = new Set(); // what the database has not done yet
  let ahead = SILENT_MS; // of the page's own time
  let held = null; // the page's own time at which the session's stands
  let id = 1e9;
  let running = false;

  const onScreen = () => document.getElementById("stage")?.hidden === false;
  const now = () => (held ?? PAGE.now()) + ahead;
  const nap = (ms = 0) => new Promise((done) => PAGE.wait(done, ms));
  const first = () => [...timers].sort(([, a], [, b]) => a.due - b.due)[0];

  function look() {
    if (onScreen() === (held !== null)) return;
    if (held === null) take();
    else release();
  }

  function take() {
    held = PAGE.now();
    void run();
  }

  function release() {
    ahead += held - PAGE.now();
    held = null;
    for (const timer of timers.values()) timer.real = PAGE.wait(timer.act, timer.due - now());
  }

  function step(until = Infinity) {
    const [id, timer] = first() ?? [];
    const due = Math.min(timer?.due ?? until, until);
    if (Number.isFinite(due)) held = Math.max(held, due - ahead);
    if (!timer || timer.due > until) return false;
    timers.delete(id);
    timer.act();
    look();
    return true;
  }

  async function settled() {
    do await nap();
    while (busy.size);
    look();
  }

  async function run() {
    if (running) return;
    for (running = true; !stands() && held !== null; look()) {
      const [, timer] = first() ?? [];
      await nap(timer ? Math.max(0, timer.due - now()) / FASTEST : IDLE_MS);
      await settled();
      if (!stands() && held !== null) step();
    }
    running = false;
  }

  performance.now = () => (look(), now());
  globalThis.setTimeout = (act, ms = 0, ...more) => {
    look();
    if (held === null) return PAGE.wait(act, ms, ...more);
    timers.set(++id, { act: () => act(...more), due: now() + Math.max(0, ms) });
    return id;
  };
  globalThis.clearTimeout = (id) => {
    PAGE.forget(timers.get(id)?.real ?? id);
    timers.delete(id);
  };

  function waitedFor(target, ...ends) {
    busy.add(target);
    for (const end of ends) target.addEventListener(end, () => busy.delete(target));
    return target;
  }
  const { open } = IDBFactory.prototype;
  const { transaction } = IDBDatabase.prototype;
  IDBFactory.prototype.open = function (...named) {
    return waitedFor(open.apply(this, named), "success", "error", "blocked");
  };
  IDBDatabase.prototype.transaction = function (...named) {
    return waitedFor(transaction.apply(this, named), "complete", "error", "abort");
  };

  globalThis.pace = {
    /** Let so much time pass, then stand still. */
    async pass(ms) {
      globalThis.standsStill = true;
      look();
      const until = now() + ms;
      do await settled();
      while (held !== null && step(until));
    },
    /** Let time pass until an element's text is as it should be, then stand still. */
    async until(selector, source) {
      globalThis.standsStill = true;
      look();
      const wanted = new RegExp(source);
      const text = () => document.querySelector(selector).textContent.trim().replace(/\s+/g, " ");
      const seen = new Set();
      for (; !wanted.test(text()); step()) {
        seen.add(text());
        await settled();
        if (held === null) throw new Error(`${selector} never showed ${wanted}, but ${JSON.stringify([...seen])}`);
      }
    },
    /** Let time pass until the session is no longer on the screen. */
    async toEnd() {
      globalThis.standsStill = true;
      for (look(); held !== null; step()) await settled();
    },
  };
})();

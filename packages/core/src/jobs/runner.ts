import type { Job } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What each kind of job does with its payload; throwing means: try again later. */
export type JobHandlers = Record<string, (payload: Record<string, string>) => Promise<void>>;

/** Jobs at once: one that waits for a slow mail server does not hold up the others. */
const CONCURRENCY = 4;
/** Longer than a delivery's lease, so that whoever takes over a crashed job finds the delivery free; under R3's 90 s. */
const LEASE_SECONDS = 75;
/** Another process, or a clock that was moved, may have made work without telling. */
const POLL_MS = 1_000;
const MAX_ATTEMPTS = 12;

export type Runner = {
  /** Runs everything that is due now, and what falls due while it runs; resolves when nothing is. */
  drain(): Promise<void>;
  /** Starts looking for work until `stop`. */
  start(): void;
  /** Takes nothing new, waits for what is running. */
  stop(): Promise<void>;
};

/** Claims due jobs in order, runs them, retries with backoff, and gives up loudly. */
export function createRunner(services: Services, handlers: JobHandlers): Runner {
  const inFlight = new Map<string, Promise<void>>();
  let stopping = false;
  let wokenMeanwhile = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  async function claim(limit: number): Promise<{ jobs: Job[]; token: string }> {
    const token = services.ids.next();
    const now = services.clock.now();
    const leaseUntil = now.add({ seconds: LEASE_SECONDS });
    const jobs = await services.store.transaction((tx) => tx.jobs.claim({ now, limit, token, leaseUntil }));
    return { jobs, token };
  }

  async function run(job: Job, token: string): Promise<void> {
    try {
      await services.fault("job:claimed");
      const handler = handlers[job.kind];
      if (handler === undefined) throw new Error(`no handler for jobs of kind ${job.kind}`);
      await handler(job.payload);
      await services.fault("job:before-complete");
      await services.store.transaction((tx) => tx.jobs.complete(job.id, token));
    } catch (error) {
      await putBack(job, token, error);
    }
  }

  async function putBack(job: Job, token: string, error: unknown): Promise<void> {
    const text = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown error";
    const attempts = job.attempts;
    const giveUp = attempts >= MAX_ATTEMPTS;
    services.log.error(giveUp ? "job.dead" : "job.failed", {
      job: job.id,
      kind: job.kind,
      attempts,
      error: text,
    });
    const wait = Math.min(3_600, 2 ** attempts * (1 + services.ids.jitter()));
    const runAt = services.clock.now().add({ milliseconds: Math.ceil(wait * 1_000) });
    await services.store.transaction((tx) =>
      giveUp ? tx.jobs.bury(job.id, token, text) : tx.jobs.retry(job.id, token, runAt, text),
    );
  }

  /** Fills the free places; `true` where it found work. */
  async function fill(): Promise<boolean> {
    const free = CONCURRENCY - inFlight.size;
    if (free <= 0) return true;
    const { jobs, token } = await claim(free);
    for (const job of jobs) {
      // A clock that jumps ends the lease of a job that this process is still running: never twice at once.
      const earlier = inFlight.get(job.id) ?? Promise.resolve();
      const running: Promise<void> = earlier
        .then(() => run(job, token))
        // The store itself failed: the lease ends by itself and the job runs again.
        .catch((error: unknown) => services.log.error("job.lost", { job: job.id, error: String(error) }))
        .finally(() => {
          if (inFlight.get(job.id) === running) inFlight.delete(job.id);
        });
      inFlight.set(job.id, running);
    }
    return jobs.length > 0;
  }

  async function drain(): Promise<void> {
    while (!stopping) {
      const found = await fill();
      if (inFlight.size > 0) await Promise.race(inFlight.values());
      else if (!found) return;
    }
  }

  function look(): void {
    if (stopping) return;
    if (looking !== undefined) {
      wokenMeanwhile = true;
      return;
    }
    clearTimeout(timer);
    wokenMeanwhile = false;
    looking = drain()
      .catch((error: unknown) => services.log.error("jobs.store-failed", { error: String(error) }))
      .finally(() => {
        looking = undefined;
        if (!stopping) timer = setTimeout(look, wokenMeanwhile ? 0 : POLL_MS);
      });
  }

  return {
    drain,
    start() {
      services.wake = look;
      look();
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      services.wake = () => {};
      await looking;
      await Promise.all(inFlight.values());
    },
  };
}

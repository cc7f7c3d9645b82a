import { setTimeout as sleep } from "node:timers/promises";
import type { ApiContext } from "./context.ts";

/** Milliseconds. A server that has just started has more urgent things to do. */
const pauses = { first: 60_000, between: 3_600_000 };

/** One thing to look after: how much was done, 0 for nothing. Done twice it does no harm: several servers may do it. */
export interface HourlyTask {
  name: string;
  run(context: ApiContext): Promise<number>;
}

/** Does its tasks once an hour, one after another. One that fails is logged and does not keep the others. */
export class HourlyWorker {
  readonly #context: ApiContext;
  readonly #tasks: readonly HourlyTask[];
  readonly #pauses: typeof pauses;
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  constructor(context: ApiContext, tasks: readonly HourlyTask[], wait = pauses) {
    this.#context = context;
    this.#tasks = tasks;
    this.#pauses = wait;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Waits until what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    await sleep(this.#pauses.first, undefined, { signal, ref: false }).catch(() => null);
    while (!signal.aborted) {
      for (const { name, run } of this.#tasks) {
        if (signal.aborted) return;
        await this.#do(name, run);
      }
      await sleep(this.#pauses.between, undefined, { signal, ref: false }).catch(() => null);
    }
  }

  async #do(name: string, run: HourlyTask["run"]): Promise<void> {
    try {
      const done = await run(this.#context);
      if (done > 0) this.#context.log.info({ task: name, done }, "hourly work");
    } catch (error) {
      this.#context.log.error({ err: error, task: name }, "hourly work");
    }
  }
}

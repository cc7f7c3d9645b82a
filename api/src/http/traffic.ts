import { setTimeout as sleep } from "node:timers/promises";

/** Answers that are being made: work that can wait does so until there are none. */
export class Traffic {
  #active = 0;
  #lastAt = performance.now();
  #waiting: (() => void)[] = [];

  /** Counts a request until its answer is there. */
  async during<Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> {
    this.#active++;
    try {
      return await answer();
    } finally {
      this.#active--;
      this.#lastAt = performance.now();
      if (this.#active === 0) for (const resume of this.#waiting.splice(0)) resume();
    }
  }

  /** Waits until nothing was asked for some time, and at most so long. */
  async quietFor(milliseconds: number, mostMilliseconds: number, signal: AbortSignal): Promise<void> {
    const until = performance.now() + mostMilliseconds;
    while (!signal.aborted && performance.now() < until) {
      const left = this.#active > 0 ? milliseconds : this.#lastAt + milliseconds - performance.now();
      if (left <= 0) return;
      await sleep(left, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Waits until nothing is being answered, and at most so long: a server that is never quiet is to be prepared too. */
  quiet(mostMilliseconds: number): Promise<void> {
    if (this.#active === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, mostMilliseconds);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

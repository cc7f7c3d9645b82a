import { Problem } from "../http/problem.ts";

/** The server has two cores, and people save their values on them; each child may take 512 MB. */
const atOnce = 2;
/** More than these wait in vain. */
const mostWaiting = 6;

/**
 * Lets so many users' files be read by child processes at the same time while somebody waits for the answer; the next
 * wait in a row before anything of theirs is done, and leave it when they are gone.
 */
export class FileLine {
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param signal aborted when who asked is gone
   * @throws Problem 429 when too many wait; the signal's reason when it is aborted before its turn
   */
  async pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.#working < atOnce) this.#working++;
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      // The place goes to the next in the row, without being free in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working--;
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= mostWaiting)
      throw new Problem(429, "unavailable", "files-busy.detail", { headers: { "Retry-After": "30" } });
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(signal.reason);
      };
      const come = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(come);
    });
  }
}

/** The one line of a server. */
export const fileLine = new FileLine();

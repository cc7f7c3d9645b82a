import type { ApiContext } from "../context.ts";
import { Problem } from "../http/problem.ts";

/** Of the ten connections of a process: the others are for reading, and for finding out who sends a request. */
const atOnce = 6;
/** A save that has waited so long is told to try again; browsers give up later. */
const longestWait = 10_000;

/**
 * Lets so many saves work at the same time; the others wait in a row before they have done anything. On a day when more
 * arrive than the machine can do, each would else wait for a connection in the middle of its work and time out there:
 * measured on a busy machine, 7 saves a second were left of 24.
 */
export class WriteGate {
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working < atOnce) this.#working++;
    else await this.#wait();
    try {
      return await work();
    } finally {
      // The place goes to the next in the row, without being free in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working--;
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const come = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(new Problem(503, "unavailable", "unavailable.detail", { headers: { "Retry-After": "5" } }));
      }, longestWait);
      this.#waiting.push(come);
    });
  }
}

const gates = new WeakMap<ApiContext, WriteGate>();

/** The one gate of a program. */
export function gateOf(context: ApiContext): WriteGate {
  const gate = gates.get(context) ?? new WriteGate();
  gates.set(context, gate);
  return gate;
}

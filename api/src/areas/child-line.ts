import { spawn } from "node:child_process";
import { buffer, text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Problem } from "../http/problem.ts";

/** More than these wait in vain: the server has two cores, and people read pages on them. */
const mostWaiting = 20;
/** Nobody takes the places of all others: of one address these wait, besides the one that is made. */
const mostOfClient = 2;

export interface ChildWork {
  /** The program, as the address of its file. It reads JSON from standard input and writes bytes. */
  program: URL;
  /** All that it is given, written when its turn comes. */
  input(): Promise<unknown>;
  /** Milliseconds. */
  longest: number;
  /** Of its heap, in MB. */
  memoryMb: number;
  /** Whose address asks: see `addressOf`. */
  client: string;
  /** Aborts when nobody waits for it any more. */
  signal?: AbortSignal;
}

interface Place extends ChildWork {
  begin(): void;
}

/** Makes one file at a time, each in a process of its own, for whoever stands in this line. */
export class ChildLine {
  readonly #waiting: Place[] = [];
  #isBusy = false;

  /**
   * The bytes that a program makes in a process of its own, which gives its memory back.
   * @throws Problem 503 when too many wait, of this client or of all, when nobody wants it any more or it takes too long;
   * Error with what the program says
   */
  async make(work: ChildWork): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#isBusy) await this.#turn(work);
    else if (work.signal?.aborted) throw busy();
    this.#isBusy = true;
    try {
      return await run(work, await work.input());
    } finally {
      this.#isBusy = false;
      this.#waiting.shift()?.begin();
    }
  }

  #turn(work: ChildWork): Promise<void> {
    const own = this.#waiting.filter(({ client }) => client === work.client).length;
    if (this.#waiting.length >= mostWaiting || own >= mostOfClient || work.signal?.aborted) throw busy();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(place), 1);
        reject(busy());
      };
      const place: Place = {
        ...work,
        // Taken at once: who asks in between stands behind.
        begin: () => {
          work.signal?.removeEventListener("abort", leave);
          this.#isBusy = true;
          resolve();
        },
      };
      work.signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(place);
    });
  }
}

const busy = () =>
  new Problem(503, "unavailable", "profile-busy.detail", { headers: { "Retry-After": "60" } });

async function run(
  { program, longest, memoryMb, signal }: ChildWork,
  input: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, fileURLToPath(program)], {
    stdio: "pipe",
    timeout: longest,
    killSignal: "SIGKILL",
    ...(signal && { signal }),
    // What the server knows (addresses, keys) is no business of the child.
    env: { PATH: process.env.PATH, TZ: "UTC" },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    // Ended because nobody waits for it.
    child.once("error", (error) => reject(signal?.aborted ? busy() : error));
    child.once("close", resolve);
  });
  // A child that ends before it has read everything says why on its other streams.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(input));
  const [code, bytes, words] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  // Killed, for its time or by a machine without memory for it.
  if (code === null) throw busy();
  if (code !== 0) throw new Error(`It could not be made (${code}): ${words.slice(-2000)}`);
  return new Uint8Array(bytes);
}

type File = Uint8Array<ArrayBuffer>;

interface Kept {
  made: Promise<File>;
  /** Requests that wait for it. */
  wanted: number;
  abort: AbortController;
  isMade: boolean;
}

/** Files that are made once for all who ask for the same. What nobody waits for any more is not made. */
export class KeptFiles {
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * @param asked aborts when the one who asks has gone
   * @param make is given a signal that aborts when all who asked have gone
   */
  async of(key: string, asked: AbortSignal, make: (signal: AbortSignal) => Promise<File>): Promise<File> {
    const kept = this.#kept.get(key) ?? this.#begin(key, make);
    kept.wanted++;
    const leave = () => {
      if (--kept.wanted > 0 || kept.isMade) return;
      this.#forget(key, kept);
      kept.abort.abort();
    };
    if (asked.aborted) leave();
    else asked.addEventListener("abort", leave, { once: true });
    try {
      return await kept.made;
    } finally {
      asked.removeEventListener("abort", leave);
    }
  }

  #begin(key: string, make: (signal: AbortSignal) => Promise<File>): Kept {
    const abort = new AbortController();
    const kept: Kept = { made: make(abort.signal), wanted: 0, abort, isMade: false };
    this.#kept.set(key, kept);
    kept.made.then(
      () => {
        kept.isMade = true;
      },
      // One that failed is made again.
      () => this.#forget(key, kept),
    );
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return kept;
  }

  #forget(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}

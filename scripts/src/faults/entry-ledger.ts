import { randomInt, randomUUID } from "node:crypto";
import { EntryClient } from "./entry-client.ts";

export interface Cell {
  version: number;
  value: string | null;
}

/** A write that got no answer: it may have happened or not, and is sent again with the same key. */
interface Unanswered {
  key: string;
  /** The cells with the version that each was to get. */
  cells: [name: string, cell: Cell][];
  isBatch: boolean;
}

/** What the server acknowledged, cell by cell, as its client remembers it. */
export class EntryLedger {
  /** The last acknowledged version and value of each cell. */
  readonly acknowledged = new Map<string, Cell>();
  /** How many writes were acknowledged in all, a batch as one. */
  acknowledgements = 0;
  /** How many writes were sent again after a kill. */
  retries = 0;
  #unanswered: Unanswered | null = null;
  readonly #client = new EntryClient();

  signIn(url: string): Promise<void> {
    return this.#client.signIn(url);
  }

  /** All cells of Utrecht's grid that can be written, as the server has them. */
  read(url: string): Promise<Map<string, Cell>> {
    return this.#client.read(url);
  }

  /** Writes one value after another, and now and then a batch, until the server is gone. */
  async writeUntilGone(url: string, cells: readonly (readonly [string, Cell])[]): Promise<void> {
    for (let turn = 0; ; turn++) {
      const isBatch = turn % 4 === 3;
      const count = isBatch ? Math.min(20, cells.length) : 1;
      const chosen = Array.from({ length: count }, (_, at) => cells[(turn + at) % cells.length]).flatMap(
        (cell): [string, Cell][] => {
          if (!cell) return [];
          const [name, start] = cell;
          const { version, value } = this.acknowledged.get(name) ?? start;
          return [[name, { version: version + 1, value: otherThan(value) }]];
        },
      );
      if (chosen.length === 0) throw new Error("The grid has no cells");
      const write = { key: randomUUID(), cells: chosen, isBatch };
      this.#unanswered = write;
      const answer = await this.#send(url, write).catch(() => null);
      if (answer === null) return;
      this.#unanswered = null;
      if (answer) this.#acknowledge(write);
    }
  }

  /**
   * Sends the write that got no answer again, with its key: it has its effect once, whether the first arrived or not.
   * @returns sentences about what is not so
   */
  async retry(url: string): Promise<string[]> {
    const write = this.#unanswered;
    this.#unanswered = null;
    if (!write) return [];
    this.retries++;
    if (!(await this.#send(url, write))) return [`The retry of ${write.key} was refused`];
    this.#acknowledge(write);
    // Once more: the answer is the same, and nothing is written again.
    await this.#send(url, write);
    return [];
  }

  /** Compares what the server has with what it acknowledged: every sentence is something lost or made up. */
  async compare(url: string): Promise<string[]> {
    const present = await this.read(url);
    const maybe = new Map(this.#unanswered?.cells);
    return [...this.acknowledged].flatMap(([name, kept]) => {
      const found = present.get(name);
      const isThere = [kept, maybe.get(name)].some(
        (cell) => cell && found?.version === cell.version && found.value === cell.value,
      );
      return isThere ? [] : [`${name}: acknowledged ${JSON.stringify(kept)}, found ${JSON.stringify(found)}`];
    });
  }

  /** A batch is there as a whole or not at all. */
  async compareBatch(url: string): Promise<string[]> {
    const write = this.#unanswered;
    if (!write?.isBatch) return [];
    const present = await this.read(url);
    const there = write.cells.filter(([name, cell]) => present.get(name)?.version === cell.version);
    return there.length === 0 || there.length === write.cells.length
      ? []
      : [`${there.length} of ${write.cells.length} cells of a batch are there`];
  }

  #send(url: string, { key, cells, isBatch }: Unanswered): Promise<boolean> {
    const writes = cells.map(([name, { version, value }]) => ({ name, value, versionRead: version - 1 }));
    return isBatch ? this.#client.paste(url, writes, key) : this.#client.put(url, writes, key);
  }

  #acknowledge({ cells }: Unanswered): void {
    for (const [name, cell] of cells) this.acknowledged.set(name, cell);
    this.acknowledgements++;
  }
}

/** Yes-or-no cells take these too, and every share. A value that is there already would not be written. */
function otherThan(value: string | null): string {
  if (value === "0") return "1";
  if (value === "1") return "0";
  return String(randomInt(0, 2));
}

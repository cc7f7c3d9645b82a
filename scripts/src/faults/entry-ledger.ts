import { randomInt } from "node:crypto";
import { demonstrationAccounts } from "../demonstration/accounts.ts";

interface Cell {
  version: number;
  value: string | null;
}

/** What the server acknowledged, cell by cell, as its client remembers it. */
export class EntryLedger {
  /** The last acknowledged version and value of each cell. */
  readonly acknowledged = new Map<string, Cell>();
  /** Writes that got no answer: they may or may not be there. */
  readonly unknown = new Map<string, Cell>();
  /** How many writes were acknowledged in all. */
  acknowledgements = 0;
  #cookie = "";

  async signIn(url: string): Promise<void> {
    const account = demonstrationAccounts.find(({ email }) => email.startsWith("utrecht@"));
    const response = await whenAvailable(() =>
      fetch(`${url}/v1/sessions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: account?.email, password: account?.password }),
      }),
    );
    if (response.status !== 201) throw new Error(`Could not sign in: ${await response.text()}`);
    this.#cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }

  /** All cells of Utrecht's grid, as the server has them. */
  async read(url: string): Promise<Map<string, Cell>> {
    const grid = `${url}/v1/rounds/2025/areas/GM0344/entries`;
    const response = await whenAvailable(() => fetch(grid, { headers: { cookie: this.#cookie } }));
    if (!response.ok) throw new Error(`Could not read the grid: ${await response.text()}`);
    const { rows } = (await response.json()) as {
      rows: {
        indicator: string;
        cells: { period: string; version: number; value: string | null; state: string }[];
      }[];
    };
    return new Map(
      rows.flatMap(({ indicator, cells }) =>
        cells
          .filter(({ state }) => state !== "submitted")
          .map(({ period, version, value }) => [`${indicator}/${period}`, { version, value }]),
      ),
    );
  }

  /** Writes one value after another until the server is gone. */
  async writeUntilGone(url: string, cells: readonly (readonly [string, Cell])[]): Promise<void> {
    for (let turn = 0; ; turn++) {
      const [name, start] = cells[turn % cells.length] ?? [];
      if (!name || !start) throw new Error("The grid has no cells");
      const { version } = this.acknowledged.get(name) ?? start;
      // Yes-or-no cells take these too, and every share.
      const value = String(randomInt(0, 2));
      this.unknown.set(name, { version: version + 1, value });
      const response = await this.#put(url, name, value, version).catch(() => null);
      if (!response) return;
      this.unknown.delete(name);
      if (!response.ok) continue;
      this.acknowledged.set(name, { version: version + 1, value });
      this.acknowledgements++;
    }
  }

  #put(url: string, name: string, value: string, version: number): Promise<Response> {
    return fetch(`${url}/v1/rounds/2025/areas/GM0344/entries/${name}`, {
      method: "PUT",
      headers: { "content-type": "application/json", cookie: this.#cookie, "if-match": `"${version}"` },
      body: JSON.stringify({ value, status: "normal" }),
    });
  }

  /**
   * Compares what the server has with what it acknowledged: every sentence is something lost or made up.
   * A write without an answer may be there or not.
   */
  async compare(url: string): Promise<string[]> {
    const present = await this.read(url);
    const problems: string[] = [];
    for (const [name, kept] of this.acknowledged) {
      const found = present.get(name);
      const maybe = this.unknown.get(name);
      const same = (cell: Cell | undefined) =>
        found?.version === cell?.version && found?.value === cell?.value;
      if (!same(kept) && !(maybe && same(maybe)))
        problems.push(`${name}: acknowledged ${JSON.stringify(kept)}, found ${JSON.stringify(found)}`);
    }
    for (const [name, maybe] of this.unknown)
      if (present.get(name)?.version === maybe.version) this.acknowledged.set(name, maybe);
    this.unknown.clear();
    return problems;
  }
}

/** A busy server may say "not now, try again": a client that waits a moment is served. */
async function whenAvailable(call: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await call();
    if (response.status !== 503 || attempt === 10) return response;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

import { demonstrationAccounts } from "../demonstration/accounts.ts";
import type { Cell } from "./entry-ledger.ts";

export interface CellToWrite {
  /** `indicator/period` */
  name: string;
  value: string | null;
  versionRead: number;
}

const grid = "/v1/rounds/2025/areas/GM0344/entries";

/** An officer of Utrecht's browser. */
export class EntryClient {
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
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    this.#cookie = cookies.find((cookie) => cookie.startsWith("__Host-session=")) ?? "";
  }

  /** All cells that can be written, as the server has them. */
  async read(url: string): Promise<Map<string, Cell>> {
    const response = await whenAvailable(() => fetch(url + grid, { headers: { cookie: this.#cookie } }));
    if (!response.ok) throw new Error(`Could not read the grid: ${await response.text()}`);
    const { rows } = (await response.json()) as {
      rows: {
        indicator: string;
        cells: { period: string; version: number; value: string | null; mayWrite: boolean }[];
      }[];
    };
    return new Map(
      rows.flatMap(({ indicator, cells }) =>
        cells
          .filter(({ mayWrite }) => mayWrite)
          .map(({ period, version, value }) => [`${indicator}/${period}`, { version, value }]),
      ),
    );
  }

  /** Writes one cell. @returns whether it was acknowledged @throws when the server is gone */
  async put(url: string, [write]: readonly CellToWrite[], key: string): Promise<boolean> {
    if (!write) return false;
    const response = await whenAvailable(() =>
      fetch(`${url}${grid}/${write.name}`, {
        method: "PUT",
        headers: { ...this.#headers(key), "if-match": `"${write.versionRead}"` },
        body: JSON.stringify({ value: write.value, status: "normal" }),
      }),
    );
    await response.arrayBuffer();
    return response.ok;
  }

  /** Writes cells as a paste does. @returns whether all were acknowledged @throws when the server is gone */
  async paste(url: string, writes: readonly CellToWrite[], key: string): Promise<boolean> {
    const cells = writes.map(({ name, value, versionRead }) => {
      const [indicator, period] = name.split("/");
      return { indicator, period, version: versionRead, value, status: "normal" };
    });
    const response = await whenAvailable(() =>
      fetch(url + grid, {
        method: "POST",
        headers: this.#headers(key),
        body: JSON.stringify({ channel: "paste", cells }),
      }),
    );
    const { results } = (await response.json()) as { results?: { outcome: string }[] };
    return response.ok && (results ?? []).every(({ outcome }) => outcome === "written");
  }

  #headers(key: string): Record<string, string> {
    return { "content-type": "application/json", cookie: this.#cookie, "idempotency-key": key };
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

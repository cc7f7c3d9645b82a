import { randomInt, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Entries, EntryRow } from "@lokaal17/shared/contract/entry";
import type { Officer } from "./entry-officers.ts";

/** What the server said that a cell has now. */
export interface Acknowledged {
  version: number;
  value: string | null;
}

/** What the officers lived through. */
export interface LoadReport {
  /** Of every save that was acknowledged, from sending to the last byte of the answer. */
  milliseconds: number[];
  /** Sentences about saves that were not. */
  errors: string[];
  /** The last acknowledged state of every cell, by `area indicator period`. */
  acknowledged: Map<string, Acknowledged>;
}

/** The cells of each organisation, as its officers opened them. */
export type Grids = ReadonlyMap<string, OwnCell[]>;

export interface OwnCell {
  name: string;
  path: string;
  version: number;
  /** A value that differs from the one before, within what the indicator can be. */
  nextValue(): string;
}

const secondsBetween = 10;

/**
 * Lets every officer save a cell of her own every ten seconds, each from a moment of her own, for some time. Officers of
 * one organisation share its cells out, so that a conflict would be a mistake.
 */
export async function runOfficers(
  url: string,
  officers: readonly Officer[],
  { grids, perArea, seconds }: { grids: Grids; perArea: number; seconds: number },
): Promise<LoadReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const report: LoadReport = { milliseconds: [], errors: [], acknowledged: new Map() };
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    officers.map(async (officer) => {
      const cells = (grids.get(officer.area) ?? []).filter((_, at) => at % perArea === officer.place);
      const start = performance.now() + Math.random() * secondsBetween * 1000;
      for (let turn = 0; start + turn * secondsBetween * 1000 < until; turn++) {
        await sleep(Math.max(0, start + turn * secondsBetween * 1000 - performance.now()));
        const cell = cells[turn % cells.length];
        if (cell) await save(agent, url, officer, cell, report);
      }
    }),
  );
  agent.destroy();
  return report;
}

/** Opens the grid of every organisation once. */
export async function readGrids(url: string, officers: readonly Officer[]): Promise<Grids> {
  const agent = new Agent({ keepAlive: true });
  const grids = new Map<string, OwnCell[]>();
  for (const officer of officers.filter(({ place }) => place === 0))
    grids.set(officer.area, await readCells(agent, url, officer));
  agent.destroy();
  return grids;
}

async function save(
  agent: Agent,
  url: string,
  { cookie }: Officer,
  cell: OwnCell,
  report: LoadReport,
): Promise<void> {
  const value = cell.nextValue();
  const started = performance.now();
  const answer = await call(agent, `${url}${cell.path}`, {
    method: "PUT",
    headers: { cookie, "if-match": `"${cell.version}"`, "idempotency-key": randomUUID() },
    body: JSON.stringify({ value, status: "normal" }),
  }).catch((error: unknown) => ({ status: 0, text: String(error) }));
  const took = performance.now() - started;
  if (answer.status !== 200) {
    report.errors.push(`${cell.name}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return;
  }
  const kept = JSON.parse(answer.text) as Acknowledged;
  cell.version = kept.version;
  report.milliseconds.push(took);
  report.acknowledged.set(cell.name, { version: kept.version, value });
}

async function readCells(agent: Agent, url: string, { area, cookie }: Officer): Promise<OwnCell[]> {
  const grid = `/v1/rounds/2025/areas/${area}/entries`;
  const { status, text } = await call(agent, `${url}${grid}`, { method: "GET", headers: { cookie } });
  if (status !== 200) throw new Error(`The grid of ${area}: ${status} ${text.slice(0, 300)}`);
  const { rows } = JSON.parse(text) as Entries;
  return rows.flatMap((row) =>
    // One organisation of the demonstration takes no part.
    row.cells
      .filter(({ mayWrite }) => mayWrite)
      .map(({ period, version, value }) => ({
        name: `${area} ${row.indicator} ${period}`,
        path: `${grid}/${row.indicator}/${period}`,
        version,
        nextValue: valuesOf(row, value),
      })),
  );
}

/** Steps of a thousandth between the limits, and yes after no. */
function valuesOf({ measureType, naturalMin, naturalMax }: EntryRow, first: string | null): () => string {
  let step = randomInt(0, 1000);
  let isYes = first === "1";
  const [least, most] = [Number(naturalMin ?? 0), Number(naturalMax ?? 100)];
  return () => {
    isYes = !isYes;
    step = (step + 7) % 1000;
    return measureType === "binary"
      ? String(Number(isYes))
      : (least + ((most - least) * step) / 1000).toFixed(3);
  };
}

function call(
  agent: Agent,
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent, headers: { ...headers, ...(body && { "content-type": "application/json" }) } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

import { setTimeout as sleep } from "node:timers/promises";
import { ImportClient } from "@lokaal17/api/imports/testing/import-client";
import { by, look, prepareImports, serveApi } from "@lokaal17/api/imports/testing/served-api";
import { fileForAll, smallMap } from "@lokaal17/api/imports/testing/small-file";
import type { DatabaseConfig } from "@lokaal17/db/database/open";

const addresses = ["/livez", "/v1/indicators"];
/** With 342 municipalities 12,312 figures, in a file of 4 MB. */
const years = Array.from({ length: 36 }, (_, index) => 1990 + index);

/**
 * How quickly a server answers everybody while it takes a file in, checks it and stores it: a line for people.
 * The file has a figure for every municipality and year.
 */
export async function answersDuringImport(config: DatabaseConfig, workFolder: string): Promise<string> {
  const areas = await look(config, prepareImports);
  const served = await serveApi(config, workFolder);
  try {
    const client = new ImportClient("answers");
    await client.signIn(served.url, by.email, by.password);
    const times = new Map(addresses.map((address) => [address, [] as number[]]));
    let isDone = false;
    const asking = addresses.map(async (address) => {
      while (!isDone) {
        const started = performance.now();
        await (await fetch(served.url + address)).arrayBuffer();
        times.get(address)?.push(performance.now() - started);
        await sleep(20);
      }
    });
    const started = performance.now();
    const { detail } = await client.finish(served.url, fileForAll(areas, years, "5"), smallMap);
    const seconds = (performance.now() - started) / 1000;
    isDone = true;
    await Promise.all(asking);
    const told = addresses.map((address) => `${address} ${quantiles(times.get(address) ?? [])}`);
    return `${detail.summary?.new ?? detail.error} figures ${detail.state} in ${seconds.toFixed(1)} s; ${told.join("; ")}`;
  } finally {
    await served.kill();
  }
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)} ms of ${sorted.length}`;
}

import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { lookAround } from "../checks/surroundings.ts";
import { type LighthouseReport, lighthouseReport } from "../journeys/lighthouse-report.ts";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { serve } from "../start/served.ts";
import type { Measurements } from "./measurement.ts";

const pages = {
  home: "/",
  municipality: "/gemeenten/GM0193",
  indicator: "/indicatoren/burglary",
  workbench: "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0150",
};

/**
 * `pnpm bench pages`: Lighthouse on its slow telephone: points (limits are held from the other side: what is lacking to
 * 100), largest paint, shift, weight, and how fast the machine was, as other work on it costs points.
 * @returns false when there is no Chromium
 */
export async function measurePages(measurements: Measurements, runs: number): Promise<boolean> {
  if (!lookAround().chromium) return false;
  const folder = await demonstrationFolder();
  const server = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  try {
    // What the server makes ahead after its start would share the processors with the browser that is measured.
    await sleep(30_000);
    for (let run = 0; run < runs; run++)
      for (const [name, path] of Object.entries(pages)) {
        const report = await measured(`${server.url}${path}`);
        const add = (
          what: string,
          unit: "points" | "s" | "ms" | "kB" | "shift",
          limit: number | null,
          value: number,
        ) => measurements.add({ what: `${name}, ${what}`, database: "none", unit, limit }, value);
        add("lacking to 100", "points", 5.01, 100 - (report.scores.performance ?? 0));
        add("largest paint, simulated", "s", null, report.largestPaint);
        add("blocked", "ms", null, report.blocked);
        add("layout shift", "shift", 0.02, report.layoutShift);
        add("weight", "kB", null, report.weight);
        add("speed of the machine", "points", null, report.machine);
      }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

/**
 * Lighthouse now and then loses the start of a recording (NO_NAVSTART), and then has no figures at all.
 * @throws Error when it loses three in a row
 */
async function measured(address: string): Promise<LighthouseReport> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const report = await lighthouseReport(address, ["performance"]);
    if (Number.isFinite(report.scores.performance)) return report;
  }
  throw new Error(`Lighthouse could not measure ${address} in three attempts`);
}

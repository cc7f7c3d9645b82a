import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { loadAreas } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import { type LoadPlan, loadMeasures, loadObservations } from "@lokaal17/shared/imports/load-measures";

/** The 342 municipalities of 2023 and on. */
const boundaryYear = 2023;

export interface FileSize {
  indicators: number;
  years: number;
}

/** Invented figures for every municipality, indicator and year. */
export async function planFile(
  { db }: Pick<OpenDatabase, "db">,
  { indicators, years }: FileSize,
  seed: number,
): Promise<LoadPlan> {
  const areas = await loadAreas(db);
  return {
    seed,
    measures: loadMeasures(indicators),
    areas: areas.filter((area) => area.layer === "municipality" && isValidIn(area, boundaryYear)),
    years: Array.from({ length: years }, (_, index) => 2026 - years + index),
    boundaryYear,
  };
}

/** Writes the figures as a municipality would send them: names of columns in Dutch, a decimal comma. How many. */
export async function writeFigures(file: string, plan: LoadPlan): Promise<number> {
  const stream = createWriteStream(file);
  let text = "indicator;gemeente;jaar;waarde;status\n";
  let count = 0;
  for (const { indicator, area, period, value } of loadObservations(plan)) {
    text += `${indicator};${area};${period};${value?.replace(".", ",") ?? ""};Definitief\n`;
    if (++count % 10_000 !== 0) continue;
    if (!stream.write(text)) await new Promise((resolve) => stream.once("drain", resolve));
    text = "";
  }
  stream.end(text);
  await finished(stream);
  return count;
}

/** How those files are read. */
export function mapOf({ measures }: LoadPlan): ImportMap {
  return importMapSchema.parse({
    delimiter: ";",
    decimalMark: ",",
    columns: { indicator: "indicator", area: "gemeente", period: "jaar", value: "waarde", status: "status" },
    source: "invented figures to measure speed with",
    origin: "synthetic",
    statuses: { Definitief: "normal" },
    missingMarks: { "": "missing" },
    indicators: Object.fromEntries(measures.map(({ code }) => [code, { code, boundaryYear }])),
  });
}

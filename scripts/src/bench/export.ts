import { makeFile } from "@lokaal17/api/open-data/make-file";
import { tableToCsv } from "@lokaal17/shared/open-data/csv-table";
import type { ExportTable } from "@lokaal17/shared/open-data/export-table";
import type { Measurements } from "./measurement.ts";

/** What was promised: a workbook of so many figures within so many seconds. */
const promisedRows = 20_000;
const promisedSeconds = 5;

/** How long files take, in memory: a workbook and Parquet beside the main thread, CSV on it. */
export async function measureFiles(measurements: Measurements, runs: number): Promise<void> {
  const table = figures(promisedRows);
  const forms = {
    xlsx: () => makeFile(table, "xlsx"),
    parquet: () => makeFile(table, "parquet"),
    csv: async () => tableToCsv(table),
  };
  for (let run = 0; run < runs; run++)
    for (const [form, make] of Object.entries(forms)) {
      const began = performance.now();
      await make();
      const limit = form === "xlsx" ? promisedSeconds : null;
      measurements.add(
        { what: `${form} of ${promisedRows} figures`, database: "none", unit: "s", limit },
        (performance.now() - began) / 1000,
      );
    }
}

/** The same from the question to the last byte, on a server with figures of which `indicators` make as many rows. */
export async function measureDownload(
  measurements: Measurements,
  database: "postgres" | "pglite",
  url: string,
  indicators: readonly string[],
): Promise<void> {
  for (const form of ["xlsx", "csv", "parquet", "json-stat"]) {
    const began = performance.now();
    const answer = await fetch(`${url}/v1/observations.${form}?indicators=${indicators.join(",")}`);
    const { byteLength } = await answer.arrayBuffer();
    if (!answer.ok || byteLength === 0) throw new Error(`${form} answered ${answer.status}`);
    measurements.add(
      {
        what: `download ${form} of ${indicators.length} indicators`,
        database,
        unit: "s",
        limit: form === "xlsx" ? promisedSeconds : null,
      },
      (performance.now() - began) / 1000,
    );
  }
}

/** Figures as they go out, with texts of the usual length. */
function figures(rows: number): ExportTable {
  const kinds = {
    INDICATOR: "code",
    INDICATOR_NAME: "text",
    REF_AREA: "code",
    REF_AREA_NAME: "text",
    TIME_PERIOD: "code",
    BREAKDOWN: "code",
    BOUNDARY_YEAR: "integer",
    OBS_VALUE: "decimal",
    NUMERATOR: "decimal",
    DENOMINATOR: "decimal",
    OBS_STATUS: "code",
    ORIGIN: "code",
    SOURCE: "text",
    DEFINITION_VERSION: "integer",
    NOTE: "text",
    UNIT_MEASURE: "text",
  } as const;
  return {
    title: "bench",
    key: ["INDICATOR", "REF_AREA", "TIME_PERIOD", "BREAKDOWN"],
    columns: Object.entries(kinds).map(([name, kind]) => ({ name, title: name, kind, description: null })),
    rows: Array.from({ length: rows }, (_, at) => [
      `load-${String(at % 3).padStart(3, "0")}`,
      "Aandeel van de huishoudens met een laag inkomen",
      `GM${String(at % 342).padStart(4, "0")}`,
      "Súdwest-Fryslân",
      String(2005 + (at % 20)),
      "_T",
      "2023",
      ((at * 137) % 10_000) / 100 === 0 ? "0" : (((at * 137) % 10_000) / 100).toFixed(2),
      String(at * 7),
      String(100_000 + at),
      "A",
      "synthetic",
      "CBS, tabel 83558NED",
      "1",
      "VOORBEELD, geen echt cijfer",
      "procent",
    ]),
    about: { locale: "nl", mark: null, dataVersion: 1, publishedAt: null, sources: [], notes: [] },
  };
}

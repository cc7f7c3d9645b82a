import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Observation } from "@lokaal17/shared/observations/observation";
import type { CsvDialect } from "@lokaal17/shared/open-data/csv";
import { csvHead, csvRow } from "@lokaal17/shared/open-data/csv-table";
import { csvwMetadata } from "@lokaal17/shared/open-data/csvw";
import { observationsToJsonStat } from "@lokaal17/shared/open-data/json-stat";
import {
  ObservationTally,
  observationRow,
  observationsTable,
  tableAround,
} from "@lokaal17/shared/open-data/observations-table";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { fileWriter } from "hyparquet-writer";
import type { ApiContext } from "../context.ts";
import { factsOf } from "../observations/facts-of.ts";
import { type ObservationChoice, observationsOf } from "../observations/find-observations.ts";
import { frameOf, stateOf } from "./file-request.ts";
import { makeFile } from "./make-file.ts";
import { writeParquet } from "./parquet.ts";
import { mostWorkbookRows } from "./workbook.ts";

export interface ObservationsToFile {
  choice: ObservationChoice;
  asOf: string | undefined;
  format: "csv" | "xlsx" | "json-stat" | "parquet";
  dialect: CsvDialect;
  locale: Locale;
  file: string;
}

export type ObservationsOutcome =
  | { kind: "written"; rows: number }
  | { kind: "too-many"; rows: number; limit: number };

/** Who runs a command has the database itself: she may see what is approved, also before it is public. */
const operator: Actor = { accountId: "", name: "", grants: [{ role: "analyst", area: null }] };

/**
 * Writes figures to a file, as many as there are: CSV and Parquet indicator by indicator, so that the memory holds one
 * of them; a workbook and JSON-stat up to what fits in a spreadsheet. The file is there whole, or not at all.
 */
export async function exportObservations(
  context: ApiContext,
  wanted: ObservationsToFile,
): Promise<ObservationsOutcome> {
  const { format, locale, dialect, file } = wanted;
  const view = await context.views.at(wanted.asOf, operator);
  const facts = await factsOf(context, view, operator);
  const frame = frameOf(context, { locale, address: "/v1/observations" });
  const state = stateOf(view);
  const tally = new ObservationTally();
  async function* figures(): AsyncGenerator<Observation> {
    const codes = [...(wanted.choice.indicators ?? view.definitions.keys())].sort();
    for (const code of codes)
      yield* await observationsOf(
        context,
        view,
        { ...wanted.choice, indicators: [code] },
        operator,
        Number.MAX_SAFE_INTEGER - 1,
      );
  }
  const part = `${file}.part`;
  try {
    if (format === "csv") {
      const columns = tableAround(tally, facts, frame, state).columns;
      async function* lines(): AsyncGenerator<string> {
        yield csvHead(columns, dialect);
        for await (const row of figures()) {
          tally.add(row);
          yield csvRow(columns, observationRow(row, facts, locale), dialect);
        }
      }
      await pipeline(lines(), createWriteStream(part));
      const metadata = csvwMetadata(tableAround(tally, facts, frame, state), basename(file), dialect);
      await writeFile(`${file}-metadata.json`, JSON.stringify(metadata, null, 2));
    } else {
      for await (const row of figures()) tally.add(row);
      if (format !== "parquet" && tally.rows > mostWorkbookRows)
        return { kind: "too-many", rows: tally.rows, limit: mostWorkbookRows };
      if (format === "parquet") {
        async function* rows() {
          for await (const row of figures()) yield observationRow(row, facts, locale);
        }
        await writeParquet({ ...tableAround(tally, facts, frame, state), rows: rows() }, fileWriter(part));
      } else {
        const all: Observation[] = [];
        for await (const row of figures()) all.push(row);
        const table = observationsTable(all, facts, frame, state);
        await writeFile(
          part,
          format === "xlsx"
            ? await makeFile(table, "xlsx")
            : JSON.stringify(observationsToJsonStat(all, facts, table)),
        );
      }
    }
    await rename(part, file);
    return { kind: "written", rows: tally.rows };
  } finally {
    await rm(part, { force: true });
  }
}

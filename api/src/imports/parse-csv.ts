import { Readable } from "node:stream";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { CsvError, type Info, parse } from "csv-parse";
import { longestLine } from "./read-file.ts";

/** A line of a table with its number in the file; a record that spans lines has the number of its first. */
export interface CsvLine {
  cells: string[];
  line: number;
}

const mostColumns = 200;

/**
 * The lines of a CSV text one by one; blank lines are passed over. A fault after which the rest cannot be read ends it,
 * as its last element.
 */
export async function* parseCsv(
  pieces: Iterable<string>,
  delimiter: string,
): AsyncGenerator<CsvLine | Finding> {
  const parser = Readable.from(pieces, { objectMode: false }).compose(
    parse({
      delimiter,
      info: true,
      // Files from several programs mix line ends; without this the first line would decide for all.
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      // A record goes on over lines only inside quotes, so one that is longer than a line has a quote that stays open.
      max_record_size: longestLine * 2,
    }),
  );
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      lastLine = info.lines;
      if (record.length > mostColumns)
        yield mistake("too-many-columns", line, null, { count: record.length, limit: mostColumns });
      else yield { cells: record, line };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isMisplaced = error.code === "INVALID_OPENING_QUOTE" || error.code === "CSV_INVALID_CLOSING_QUOTE";
    yield mistake(isMisplaced ? "quote-misplaced" : "quote-not-closed", lastLine + 1);
  }
}

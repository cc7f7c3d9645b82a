import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Kysely, sql } from "kysely";
import type { Pool } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { PgliteClient } from "./pglite-client.ts";
import type { Database } from "./schema.ts";

export type CopyValue = string | number | boolean | null;
export type CopyRow = readonly CopyValue[];
export type CopyRows = Iterable<CopyRow> | AsyncIterable<CopyRow>;

/** Rows that are in the text format of COPY already, in pieces that may end anywhere. */
export interface CopyText {
  text: AsyncIterable<Uint8Array | string>;
}

/**
 * Copies many rows into a staging table; the number of rows. The database converts the text of each value.
 * PostgreSQL: one COPY, all or nothing. PGlite: a COPY per 5 000 rows, so that others get their turn in between;
 * after an error the earlier rows are there, so the caller empties the staging table first.
 */
export type BulkCopy = <Table extends keyof Database & string>(
  table: Table,
  columns: readonly (keyof Database[Table] & string)[],
  rows: CopyRows | CopyText,
) => Promise<number>;

/** Rows per piece. On PGlite a piece takes about 25 ms, during which no other query runs. */
const rowsPerPiece = 5_000;

export function bulkCopyToPostgres(db: Kysely<Database>, pool: Pool): BulkCopy {
  return async (table, columns, rows) => {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      await client.query("begin; set local statement_timeout = 0");
      const copy = client.query(copyFrom(copyStatement(db, table, columns, "stdin")));
      const pieces = "text" in rows ? rows.text : piecesOf(rows);
      await pipeline(Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 20 }), copy);
      await client.query("commit");
      return copy.rowCount;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    } finally {
      // A connection on which a copy failed is closed, not rolled back: its protocol state is not known.
      client.release(failure);
    }
  };
}

/** COPY from PGlite's own `/dev/blob`: 4.6 µs a row; COPY from STDIN took 6.9, `insert … unnest` 11.7. */
export function bulkCopyToPglite(db: Kysely<Database>, pglite: PgliteClient): BulkCopy {
  return async (table, columns, rows) => {
    const statement = copyStatement(db, table, columns, "'/dev/blob'");
    let count = 0;
    const pieces = "text" in rows ? wholeLines(rows.text) : piecesOf(rows);
    for await (const piece of pieces) count += await pglite.copy(statement, piece);
    return count;
  };
}

function copyStatement(
  db: Kysely<Database>,
  table: string,
  columns: readonly string[],
  source: "stdin" | "'/dev/blob'",
): string {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return sql`copy ${sql.table(table)} (${names}) from ${sql.raw(source)}`.compile(db).sql;
}

/** As many bytes as some 5 000 rows take. */
const bytesPerPiece = 500_000;

/** The same text in pieces that end where a row ends. */
async function* wholeLines(text: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let waiting = "";
  for await (const piece of text) {
    waiting += typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
    if (waiting.length < bytesPerPiece) continue;
    const end = waiting.lastIndexOf("\n") + 1;
    if (end > 0) yield waiting.slice(0, end);
    waiting = waiting.slice(end);
  }
  if (waiting !== "") yield waiting;
}

/** The rows as texts of COPY, several thousand rows each; rows at hand are not waited for one by one. */
async function* piecesOf(rows: CopyRows): AsyncGenerator<string> {
  if (Symbol.iterator in rows) yield* piecesAtHand(rows);
  else yield* piecesToCome(rows);
}

function* piecesAtHand(rows: Iterable<CopyRow>): Generator<string> {
  let piece = "";
  let count = 0;
  for (const row of rows) {
    piece += copyLine(row);
    if (++count % rowsPerPiece !== 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

async function* piecesToCome(rows: AsyncIterable<CopyRow>): AsyncGenerator<string> {
  let waiting: CopyRow[] = [];
  for await (const row of rows) {
    if (waiting.push(row) < rowsPerPiece) continue;
    yield* piecesAtHand(waiting);
    waiting = [];
  }
  yield* piecesAtHand(waiting);
}

/** One row in the text format of COPY. @see https://www.postgresql.org/docs/current/sql-copy.html "Text Format" */
export function copyLine(row: CopyRow): string {
  let line = "";
  for (let column = 0; column < row.length; column++) {
    const value = row[column] ?? null;
    line += column === 0 ? copyField(value) : `\t${copyField(value)}`;
  }
  return `${line}\n`;
}

const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyField(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return special.test(value)
    ? value.replace(specials, (character) => escapes[character] ?? character)
    : value;
}

import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Insertable, sql, type Transaction } from "kysely";
import { appendChange } from "../audit/append.ts";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { Entry } from "./queries.ts";
import type { EntryTable, Provenance } from "./tables.ts";

/** What is to stand in a cell; `version` is the one after the version that the writer read. */
export interface CellWrite
  extends Omit<
      Insertable<EntryTable>,
      "roundId" | "area" | "state" | "enteredBy" | "enteredAt" | "channel" | keyof Provenance
    >,
    Provenance {
  channel: "grid" | "paste" | "file" | "source" | "api";
}

/** Who writes where. */
export interface Writer {
  roundId: string;
  area: AreaCode;
  accountId: string;
  now: Date;
  changeId: string;
  /** Of cells that belong to something larger, such as a file: what the log says of that. Always one line, also of one cell. */
  batch?: { reason: string; fileHash: string; details: Record<string, unknown> };
}

/** A cell before and after, as the log keeps it. */
interface Written {
  before: Entry | undefined;
  entry: Entry;
}

/**
 * Writes cells that still have the version that their writer read (0: nobody wrote in it) and do not wait for a
 * decision, with their author and their line in the log: one line, however many cells.
 * @param writes each cell once
 * @param before the cells as the writer read them in this transaction
 * @returns what was written; a cell that is not among it was changed in between
 */
export async function writeCells(
  tx: Transaction<Database>,
  writes: readonly CellWrite[],
  writer: Writer,
  before: (cell: CellWrite) => Entry | undefined,
): Promise<Entry[]> {
  if (writes.length === 0) return [];
  const { roundId, area, accountId, now } = writer;
  // Always in the same order: two batches that share cells follow each other and cannot block each other.
  const rows = [...writes]
    .sort((a, b) => (`${a.indicator} ${a.period}` < `${b.indicator} ${b.period}` ? -1 : 1))
    .map((write) => ({
      ...write,
      roundId,
      area,
      state: "draft" as const,
      enteredBy: accountId,
      enteredAt: now,
    }));
  const entries = await storeRows(tx, rows);
  if (entries.length > 0) {
    const wroteOf = new Map(writes.map((write) => [`${write.indicator} ${write.period}`, write]));
    const written = entries.flatMap((entry): Written[] => {
      const write = wroteOf.get(`${entry.indicator} ${entry.period}`);
      return write ? [{ entry, before: before(write) }] : [];
    });
    await log(tx, written, writer, writes[0]?.channel ?? "grid");
  }
  return entries;
}

type Row = CellWrite & Pick<Entry, "roundId" | "area" | "state" | "enteredBy" | "enteredAt">;

/**
 * One statement for one cell and for a thousand, always the same one: the rows go in as JSON, numbers as text. A row that
 * has another version by now, or waits for a decision, is left as it is and not returned.
 */
async function storeRows(tx: Transaction<Database>, rows: readonly Row[]): Promise<Entry[]> {
  const { rows: stored } = await sql<Entry>`
    ${prepared} with written as (
      insert into entry (${columns})
      select ${columns} from jsonb_to_recordset(${JSON.stringify(rows.map(inSnakeCase))}::jsonb) as given (
        round_id text, area text, indicator text, period text, breakdown text, value numeric, numerator numeric,
        denominator numeric, status text, origin text, reason text, remark text, source text, link text,
        reference_date date, method text, explanation text, correction_reason text, channel text, state text,
        version integer, entered_by uuid, entered_at timestamptz)
      on conflict (round_id, area, indicator, period, breakdown) do update set
        value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
        status = excluded.status, origin = excluded.origin, reason = excluded.reason, remark = excluded.remark,
        source = excluded.source, link = excluded.link, reference_date = excluded.reference_date,
        method = excluded.method, explanation = excluded.explanation,
        correction_reason = excluded.correction_reason, channel = excluded.channel, state = excluded.state,
        version = excluded.version, entered_by = excluded.entered_by, entered_at = excluded.entered_at
      where entry.version = excluded.version - 1 and entry.state <> 'submitted'
      returning ${columns}
    ), author as (
      insert into entry_author (round_id, area, indicator, period, account_id, at)
      select round_id, area, indicator, period, entered_by, entered_at from written
      on conflict do nothing
    )
    select ${columns} from written`.execute(tx);
  return stored;
}

/** In the order of the statement above. */
const columns = sql.raw(
  `round_id, area, indicator, period, breakdown, value, numerator, denominator, status, origin, reason, remark, source,
   link, reference_date, method, explanation, correction_reason, channel, state, version, entered_by, entered_at`,
);

function inSnakeCase(row: Row): Record<string, unknown> {
  const named = Object.entries(row).map(([name, value]) => [
    name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(named);
}

/** A single cell is a line of its own; a batch is one line that says what became of each of its cells. */
async function log(
  tx: Transaction<Database>,
  written: readonly Written[],
  writer: Writer,
  channel: CellWrite["channel"],
): Promise<void> {
  const { roundId, area, accountId, now, changeId, batch } = writer;
  const [first] = written;
  if (!first) return;
  const line = {
    id: changeId,
    organisation: area,
    occurredAt: now,
    accountId,
    channel,
  };
  if (written.length === 1 && !batch)
    await appendChange(tx, {
      ...line,
      action: "cell written",
      reason: first.entry.correctionReason,
      details: { roundId, ...logged(first) },
    });
  else
    await appendChange(tx, {
      ...line,
      action: "cells written",
      details: { roundId, cells: written.map(logged), ...batch?.details },
      rowCount: written.length,
      ...(batch && { reason: batch.reason, fileHash: batch.fileHash }),
    });
}

/** What the log keeps of a cell: its figure from and to, and of everything else what changed. */
function logged({ before, entry }: Written) {
  const changed = followed.flatMap((field) => {
    const from = before?.[field] ?? null;
    return from === entry[field] ? [] : [[field, { from, to: entry[field] }]];
  });
  return {
    indicator: entry.indicator,
    period: entry.period,
    version: entry.version,
    from: before?.value ?? null,
    to: entry.value,
    status: entry.status,
    ...(changed.length > 0 && { fields: Object.fromEntries(changed) }),
  };
}

const followed = [
  "numerator",
  "denominator",
  "reason",
  "remark",
  "source",
  "link",
  "referenceDate",
  "method",
  "explanation",
  "correctionReason",
] as const satisfies readonly (keyof Entry)[];

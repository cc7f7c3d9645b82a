import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { Entry } from "../entry/queries.ts";
import type { ObservationStagingTable } from "../observations/tables.ts";

export type StagedRow = Selectable<ObservationStagingTable>;

/** The staged rows of drafts, by organisation and then by line. */
export async function loadStagedDrafts(db: Kysely<Database>, batchId: string): Promise<StagedRow[]> {
  return db
    .selectFrom("observationStaging")
    .selectAll()
    .where("batchId", "=", batchId)
    .orderBy("area")
    .orderBy("line")
    .orderBy("indicator")
    .orderBy("period")
    .execute();
}

/** What a dry run found about a staged row; without an outcome it is refused, and taken out. */
export interface DraftVerdict {
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  seenVersion: number;
  outcome: "new" | "changed" | "unchanged" | null;
  doubtful: boolean;
  /** What the cell has already and keeps, where the file gives its value alone; null: as the file says. */
  kept: Pick<StagedRow, "value" | "numerator" | "denominator"> | null;
}

/** Writes what the dry run found beside its rows, as sets. */
export async function judgeDrafts(
  tx: Transaction<Database>,
  batchId: string,
  verdicts: readonly DraftVerdict[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(verdicts.map(flat))}::jsonb) as v (area text, indicator text,
    period text, "seenVersion" integer, outcome text, doubtful boolean, value numeric, numerator numeric,
    denominator numeric)`;
  const sameRow = sql`s.batch_id = ${batchId} and s.area = v.area and s.indicator = v.indicator and s.period = v.period`;
  await sql`
    update observation_staging s set seen_version = v."seenVersion", outcome = v.outcome,
      doubtful = s.doubtful or v.doubtful, value = coalesce(v.value, s.value),
      numerator = coalesce(v.numerator, s.numerator), denominator = coalesce(v.denominator, s.denominator)
    from ${given} where ${sameRow}`.execute(tx);
  await sql`delete from observation_staging where batch_id = ${batchId} and outcome is null`.execute(tx);
}

const flat = ({ kept, ...verdict }: DraftVerdict) => ({ ...verdict, ...kept });

/** What a cell holds besides its place, to be put back as it was. */
export type CellBefore = Pick<
  Entry,
  | "value"
  | "numerator"
  | "denominator"
  | "status"
  | "origin"
  | "reason"
  | "remark"
  | "source"
  | "link"
  | "referenceDate"
  | "method"
  | "explanation"
  | "correctionReason"
  | "state"
>;

/** Keeps what cells were before a file wrote in them. */
export async function keepCellsBefore(
  tx: Transaction<Database>,
  importId: string,
  written: readonly { entry: Entry; before: Entry | undefined }[],
): Promise<void> {
  for (let at = 0; at < written.length; at += 1_000)
    await tx
      .insertInto("importCell")
      .values(
        written.slice(at, at + 1_000).map(({ entry, before }) => ({
          importId,
          area: entry.area,
          indicator: entry.indicator,
          period: entry.period,
          breakdown: entry.breakdown,
          version: entry.version,
          before: before ? JSON.stringify(toBefore(before)) : null,
        })),
      )
      .execute();
}

function toBefore(entry: Entry): CellBefore {
  const { value, numerator, denominator, status, origin, reason, remark, source, link } = entry;
  const { referenceDate, method, explanation, correctionReason, state } = entry;
  const figure = { value, numerator, denominator, status, origin, reason, remark };
  return { ...figure, source, link, referenceDate, method, explanation, correctionReason, state };
}

/** A cell that a file wrote, with what it was before and how it is now. */
export interface WrittenCell {
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  breakdown: string;
  version: number;
  before: CellBefore | null;
  nowVersion: number;
  nowState: Entry["state"];
}

/** The cells that a file wrote, held for the rest of the transaction. */
export async function holdWrittenCells(tx: Transaction<Database>, importId: string): Promise<WrittenCell[]> {
  return tx
    .selectFrom("importCell as cell")
    .innerJoin("import", "import.id", "cell.importId")
    .innerJoin("entry", (join) =>
      join
        .onRef("entry.roundId", "=", "import.roundId")
        .onRef("entry.area", "=", "cell.area")
        .onRef("entry.indicator", "=", "cell.indicator")
        .onRef("entry.period", "=", "cell.period")
        .onRef("entry.breakdown", "=", "cell.breakdown"),
    )
    .select([
      "cell.area",
      "cell.indicator",
      "cell.period",
      "cell.breakdown",
      "cell.version",
      sql<CellBefore | null>`cell.before`.as("before"),
      "entry.version as nowVersion",
      "entry.state as nowState",
    ])
    .where("cell.importId", "=", importId)
    .orderBy("cell.area")
    .orderBy("cell.indicator")
    .orderBy("cell.period")
    .forUpdate("entry")
    .execute();
}

/** How many cells each of these files wrote, and how many of them are not as it left them. */
export async function countWrittenCells(
  db: Kysely<Database>,
  importIds: readonly string[],
): Promise<Map<string, { total: number; changed: number; sent: number }>> {
  if (importIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; total: number; changed: number; sent: number }>`
    select cell.import_id as id, count(*)::int as total,
      (count(*) filter (where entry.version <> cell.version))::int as changed,
      (count(*) filter (where entry.version = cell.version and entry.state in ('submitted', 'approved')))::int as sent
    from import_cell cell join import on import.id = cell.import_id
      join entry on entry.round_id = import.round_id and entry.area = cell.area and entry.indicator = cell.indicator
        and entry.period = cell.period and entry.breakdown = cell.breakdown
    where cell.import_id = any(${importIds}::uuid[]) group by cell.import_id`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Gives cells that were put back the state that they had, where that is not a draft. */
export async function restoreStates(
  tx: Transaction<Database>,
  roundId: string,
  cells: readonly { area: AreaCode; indicator: IndicatorCode; period: string; state: Entry["state"] }[],
): Promise<void> {
  if (cells.length === 0) return;
  await sql`
    update entry set state = v.state
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as v (area text, indicator text, period text, state text)
    where entry.round_id = ${roundId} and entry.area = v.area and entry.indicator = v.indicator
      and entry.period = v.period`.execute(tx);
}

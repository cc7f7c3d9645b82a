import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { besideValue } from "@lokaal17/shared/contract/imports";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ImportSummary } from "@lokaal17/shared/imports/import-summary";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** What a batch would do to the approved figures, as they were at a data version. */
export interface Compared
  extends Pick<ImportSummary, "new" | "changed" | "unchanged" | "doubtful" | "synthetic"> {
  dataVersion: number;
}

const sameCell = sql`o.indicator = s.indicator and o.period = s.period and o.area = s.area and o.breakdown = s.breakdown`;
const isThere = sql`o.indicator is not null`;
const isSame = sql`(o.boundary_year, o.value, o.numerator, o.denominator, o.status, o.origin, o.source, o.definition_version)
  is not distinct from
  (s.boundary_year, s.value, s.numerator, s.denominator, s.status, s.origin, s.source, s.definition_version)`;

/**
 * Counts a batch against the approved figures, as sets, in one statement: all counts are of one moment. It may take
 * longer than a request is given, and sorts in memory what fits there.
 */
export async function compareWithApproved(tx: Transaction<Database>, batchId: string): Promise<Compared> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local work_mem = '256MB'`.execute(tx);
  const { rows } = await sql<Compared>`
    select (select version from latest_data_version) as data_version,
      (count(*) filter (where not ${isThere}))::int as new,
      (count(*) filter (where ${isThere} and not ${isSame}))::int as changed,
      (count(*) filter (where ${isThere} and ${isSame}))::int as unchanged,
      (count(*) filter (where s.doubtful and not (${isThere} and ${isSame})))::int as doubtful,
      coalesce(bool_or(s.origin = 'synthetic'), false) as synthetic
    from observation_staging s left join observation o on ${sameCell}
    where s.batch_id = ${batchId}`.execute(tx);
  const [compared] = rows;
  if (!compared) throw new Error("A count without a row");
  return compared;
}

/** A cell of a batch, by its codes. */
export interface StagedCell {
  indicator: IndicatorCode;
  area: AreaCode;
  period: string;
}

/** What a batch meets that was not there when it was compared. */
export interface Met {
  count: number;
  /** The first few. */
  cells: StagedCell[];
  /** Rows of the batch are gone: the table does not outlive a crash of the database server. */
  isLost: boolean;
}

/**
 * Whether the approved figures under a batch are still what its dry run saw. A figure that came or changed since has a
 * later data version; one that was taken out leaves fewer than there were.
 * @param tx holds the data version
 */
export async function metSince(
  tx: Transaction<Database>,
  batchId: string,
  seen: { dataVersion: number; rows: number; there: number },
  current: number,
): Promise<Met> {
  const { rows } = await sql<{ staged: number }>`
    select count(*)::int as staged from observation_staging where batch_id = ${batchId}`.execute(tx);
  const isLost = rows[0]?.staged !== seen.rows;
  if (isLost || current === seen.dataVersion) return { count: 0, cells: [], isLost };
  const joined = sql`observation_staging s join observation o on ${sameCell} where s.batch_id = ${batchId}`;
  const counted = await sql<{ there: number; later: number }>`
    select count(*)::int as there,
      (count(*) filter (where o.from_data_version > ${seen.dataVersion}))::int as later
    from ${joined}`.execute(tx);
  const { there = 0, later = 0 } = counted.rows[0] ?? {};
  const cells = await sql<StagedCell>`
    select s.indicator, s.area, s.period from ${joined} and o.from_data_version > ${seen.dataVersion}
    order by s.indicator, s.period, s.area limit 5`.execute(tx);
  // Of those that are there, `later` came or changed; without them fewer may be left than were seen.
  return { count: Math.max(later, seen.there - there), cells: cells.rows, isLost };
}

/** A row of a dry run with what is there now. */
export interface ComparedRow extends StagedCell {
  line: number | null;
  breakdown: string;
  from: string | null;
  fromStatus: ObservationStatus | null;
  to: string | null;
  toStatus: ObservationStatus;
  /** What differs besides the value. */
  alsoChanges: BesideValue[];
}

export type BesideValue = (typeof besideValue)[number];

export type RowKind = "new" | "changed" | "unchanged" | "doubtful";

interface Page {
  batchId: string;
  show: RowKind;
  offset: number;
  limit: number;
}

/** Rows of a batch beside the approved figures, by line. */
export async function loadApprovedRows(db: Kysely<Database>, page: Page): Promise<ComparedRow[]> {
  const kinds: Record<RowKind, RawBuilder<unknown>> = {
    new: sql`not ${isThere}`,
    changed: sql`${isThere} and not ${isSame}`,
    unchanged: sql`${isThere} and ${isSame}`,
    doubtful: sql`s.doubtful and not (${isThere} and ${isSame})`,
  };
  return loadRows(db, page, sql`observation o on ${sameCell}`, kinds[page.show], {
    ...figure,
    source: sql`s.source is distinct from o.source`,
    origin: sql`s.origin is distinct from o.origin`,
    boundaryYear: sql`s.boundary_year is distinct from o.boundary_year`,
    definitionVersion: sql`s.definition_version is distinct from o.definition_version`,
  });
}

/** Rows of a batch beside the drafts of a round, by line. */
export async function loadDraftRows(
  db: Kysely<Database>,
  roundId: string,
  page: Page,
): Promise<ComparedRow[]> {
  const kind =
    page.show === "doubtful" ? sql`s.doubtful and s.outcome <> 'unchanged'` : sql`s.outcome = ${page.show}`;
  // What a file leaves open of a draft stays as it is.
  return loadRows(db, page, sql`entry o on o.round_id = ${roundId} and ${sameCell}`, kind, {
    ...figure,
    source: sql`s.source <> '' and s.source is distinct from o.source`,
    reason: sql`s.reason is not null and s.reason is distinct from o.reason`,
    remark: sql`s.remark is not null and s.remark is distinct from o.remark`,
  });
}

type Differences = Partial<Record<BesideValue, RawBuilder<unknown>>>;

const figure = {
  numerator: sql`s.numerator is distinct from o.numerator`,
  denominator: sql`s.denominator is distinct from o.denominator`,
  status: sql`s.status is distinct from o.status`,
} satisfies Differences;

async function loadRows(
  db: Kysely<Database>,
  { batchId, offset, limit }: Page,
  beside: RawBuilder<unknown>,
  kind: RawBuilder<unknown>,
  differences: Differences,
): Promise<ComparedRow[]> {
  const also = Object.entries(differences).map(
    ([name, differs]) => sql`case when ${differs} then ${name}::text end`,
  );
  const { rows } = await sql<ComparedRow>`
    select s.line, s.indicator, s.area, s.period, s.breakdown, o.value as "from", o.status as from_status,
      s.value as "to", s.status as to_status,
      case when o.indicator is null then '{}' else array_remove(array[${sql.join(also)}], null) end as also_changes
    from observation_staging s left join ${beside}
    where s.batch_id = ${batchId} and ${kind}
    order by s.line, s.indicator, s.period, s.area, s.breakdown
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

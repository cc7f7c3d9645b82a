import type { Database } from "@lokaal17/db/database/schema";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { type ComparedRow, loadApprovedRows, loadDraftRows } from "@lokaal17/db/imports/compare-staged";
import { loadFindingsOf, loadLinesWith } from "@lokaal17/db/imports/import-findings";
import type { Import } from "@lokaal17/db/imports/imports";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { Checked, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { listImportRows } from "@lokaal17/shared/contract/imports";
import type { ImportSummary } from "@lokaal17/shared/imports/import-summary";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { findingView } from "./view-finding.ts";

type Rows = ResponseOf<typeof listImportRows>;
type Row = Rows["rows"][number];

const rowsPerPage = 100;

/** Rows of a dry run of one kind, by line: those that are right from the figures, the others from what was found. */
export async function rowsOf(
  context: ApiContext,
  found: Import,
  { show, offset }: Checked<typeof listImportRows>["query"],
  locale: Locale,
): Promise<Rows> {
  const { db } = context.database;
  if (show === "refused" || show === "not-stored") {
    const kind = show === "refused" ? "mistake" : "not-stored";
    const { lines, total } = await loadLinesWith(db, found.id, kind, { offset, limit: rowsPerPage });
    const rows = await withFindings(db, found.id, lines.map(lineAlone), locale);
    return { rows, total };
  }
  const { batchId, summary } = found;
  if (batchId === null || !summary) return { rows: [], total: 0 };
  const page = { batchId, show, offset, limit: rowsPerPage };
  const compared =
    found.target === "approved"
      ? await loadApprovedRows(db, page)
      : await loadDraftRows(db, found.roundId ?? "", page);
  const named = await withNames(context, compared, locale);
  return { rows: await withFindings(db, found.id, named, locale), total: totalOf(summary, show) };
}

const totalOf = (summary: ImportSummary, show: "new" | "changed" | "unchanged" | "doubtful"): number =>
  summary[show];

/** A line of which nothing could be made. */
const lineAlone = (line: number): Row => ({
  line,
  indicator: null,
  indicatorName: null,
  area: null,
  areaName: null,
  period: null,
  breakdown: null,
  from: null,
  fromStatus: null,
  to: null,
  toStatus: null,
  alsoChanges: [],
  findings: [],
});

async function withNames(
  { database: { db }, views }: ApiContext,
  rows: readonly ComparedRow[],
  locale: Locale,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const { areaOf } = await views.reference();
  const definitions = await loadDefinitions(db, await currentDataVersion(db));
  const nameOf = new Map(definitions.map(({ code, name }) => [code, name]));
  return rows.map((row) => ({
    ...row,
    indicatorName: nameOf.get(row.indicator)?.[locale] ?? null,
    areaName: areaOf.get(row.area)?.name ?? null,
    findings: [],
  }));
}

async function withFindings(
  db: Kysely<Database>,
  importId: string,
  rows: readonly Row[],
  locale: Locale,
): Promise<Row[]> {
  const lines = [...new Set(rows.flatMap(({ line }) => line ?? []))];
  const findings = Map.groupBy(await loadFindingsOf(db, importId, lines), ({ line }) => line);
  return rows.map((row) => ({
    ...row,
    findings: (findings.get(row.line) ?? []).map((finding) => findingView(finding, locale)),
  }));
}

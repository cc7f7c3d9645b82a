import type { CopyRow } from "@lokaal17/db/database/bulk-copy";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { discardBatch } from "@lokaal17/db/imports/staging";
import type { Source } from "@lokaal17/db/sources/sources";
import { findStagedTwice, leaveOutEmptyPeriods } from "@lokaal17/db/sources/staged-run";
import type { SourceSchema } from "@lokaal17/db/sources/tables";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { isComplete, type TableMapping } from "@lokaal17/shared/sources/mapping";
import { readObservations } from "./cbs-observations.ts";
import { type CbsTable, readProperties } from "./cbs-table.ts";
import { checkMappings, describeTable } from "./describe-table.ts";
import { SourceFailure } from "./failure.ts";
import { type PlannedQuery, planQueries } from "./fetch-plan.ts";
import { FigureReader, type FigureRegister, type LeftOut } from "./figure-reader.ts";
import { checkSchema, hashOfSchema, schemaOf } from "./schema.ts";
import type { SourceSettings } from "./settings.ts";
import { SourceReader } from "./source-reader.ts";

/** Columns of the staging table in the order of `toRow`. */
const columns = [
  "batchId",
  "indicator",
  "period",
  "area",
  "breakdown",
  "boundaryYear",
  "value",
  "numerator",
  "denominator",
  "status",
  "origin",
  "source",
  "definitionVersion",
] as const;

export interface FetchInput {
  runId: string;
  source: Source;
  mappings: readonly TableMapping[];
  register: FigureRegister;
  settings: SourceSettings;
  signal: AbortSignal;
  report(step: { step: string; progress: number }): void;
}

/** A table whose figures stand in the staging table now. */
export interface Fetched {
  kind: "fetched";
  title: string;
  modified: string | null;
  schema: SourceSchema;
  schemaHash: string;
  pages: number;
  rows: number;
  missing: number;
  provisional: number;
  staged: number;
  /** By indicator. */
  leftOut: ReadonlyMap<string, LeftOut>;
}

/** The table has the date of the last good run: nothing more was asked. */
export interface Unchanged {
  kind: "unchanged";
  modified: string;
}

/**
 * Reads a source into the staging table under the id of the run: its own description first, then page after page of its
 * figures. Whatever is not as it should be ends it; what was staged is the caller's to throw away.
 * @throws SourceFailure
 */
export async function fetchSource(
  database: Pick<OpenDatabase, "db" | "bulkCopy">,
  input: FetchInput,
): Promise<Fetched | Unchanged> {
  const { runId, source, mappings, settings, signal, report } = input;
  await discardBatch(database, runId);
  if (!mappings.some(isComplete)) throw new SourceFailure("no-mapping");
  const table: CbsTable = { base: settings.cbs, catalog: source.catalog, table: source.tableId };
  const reader = new SourceReader(settings, signal);
  try {
    report({ step: "describing", progress: 0 });
    const properties = await readProperties(reader, table);
    const { modified } = properties;
    if (modified !== null && modified === source.modified) return { kind: "unchanged", modified };
    const description = await describeTable(reader, table, properties);
    checkMappings(description, mappings);
    const schema = schemaOf(description, mappings);
    if (source.schema) checkSchema(source.schema, schema);
    const plans = planQueries(description, mappings);
    const readers = plans.map((plan) => new FigureReader(plan, description, input.register, source.tableId));
    report({ step: "reading", progress: 0.05 });
    const rows = stagingRows(reader, table, plans, readers, input);
    const staged = await database.bulkCopy("observationStaging", columns, rows);
    const { modified: after } = await readProperties(reader, table);
    if (after !== modified) throw new SourceFailure("changed-meanwhile");
    const sum = (count: "rows" | "missing" | "provisional") =>
      readers.reduce((total, { counts }) => total + counts[count], 0);
    if (sum("rows") === 0) throw new SourceFailure("no-rows");
    const twice = await findStagedTwice(database.db, { id: runId });
    if (twice)
      throw new SourceFailure("row-twice", { place: `${twice.indicator}, ${twice.area}, ${twice.period}` });
    return {
      kind: "fetched",
      title: properties.title,
      modified,
      schema,
      schemaHash: hashOfSchema(schema),
      pages: reader.pages,
      rows: sum("rows"),
      missing: sum("missing"),
      provisional: sum("provisional"),
      staged: staged - (await leaveOutEmptyPeriods(database.db, { id: runId })),
      leftOut: leftOutOf(readers),
    };
  } finally {
    reader.end();
  }
}

async function* stagingRows(
  reader: SourceReader,
  table: CbsTable,
  plans: readonly PlannedQuery[],
  readers: readonly FigureReader[],
  { runId, report }: FetchInput,
): AsyncGenerator<CopyRow> {
  for (const [index, { query, dimensions }] of plans.entries()) {
    const figures = readers[index];
    if (!figures) continue;
    let pages = 0;
    for await (const page of readObservations(reader, table, query, dimensions)) {
      // How many pages are still to come nobody tells: each brings it half of the rest nearer to the end.
      report({ step: "reading", progress: 0.05 + (0.85 * (index + 1 - 0.5 ** ++pages)) / plans.length });
      for (const observation of page)
        for (const figure of figures.take(observation)) yield toRow(runId, figure);
    }
    for (const figure of figures.rest()) yield toRow(runId, figure);
  }
}

function toRow(runId: string, figure: Observation): CopyRow {
  const { indicator, period, area, breakdown, boundaryYear, value, numerator, denominator } = figure;
  const { status, origin, source, definitionVersion } = figure;
  const cell = [runId, indicator, period, area, breakdown, boundaryYear];
  return [...cell, value, numerator, denominator, status, origin, source, definitionVersion];
}

function leftOutOf(readers: readonly FigureReader[]): Map<string, LeftOut> {
  const all = new Map<string, LeftOut>();
  for (const { leftOut } of readers)
    for (const [{ indicator }, { skipped, outside }] of leftOut) {
      const before = all.get(indicator) ?? { skipped: new Set(), outside: 0 };
      for (const code of skipped) before.skipped.add(code);
      all.set(indicator, { skipped: before.skipped, outside: before.outside + outside });
    }
  return all;
}

import type { Database } from "@lokaal17/db/database/schema";
import { approveNews } from "@lokaal17/db/observations/approve";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { loadOfficial, type OfficialIndicator } from "@lokaal17/db/sources/authorities";
import { dropOldChanges, endRun } from "@lokaal17/db/sources/runs";
import { holdSource, markGoodRun } from "@lokaal17/db/sources/sources";
import {
  compareStagedRun,
  countOffers,
  countStaged,
  keepChanges,
  keepStagedOf,
  offerStaged,
} from "@lokaal17/db/sources/staged-run";
import type { RunSummary } from "@lokaal17/db/sources/tables";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import { sql, type Transaction } from "kysely";
import { partOf } from "./cbs-table.ts";
import type { Fetched, Unchanged } from "./fetch-source.ts";
import type { RunBasis, SourceContext } from "./run-source.ts";
import { type MappingUse, useOf } from "./use-of-mapping.ts";

/**
 * Keeps what a run brought, in the transaction that closes its job. Figures of indicators for which the source is
 * authoritative are approved by the source itself: one change without a person, one data version, revisions. Figures of
 * indicators of own entry are offered. The others wait, and stand beside the run as a preview.
 */
export async function keepRun(
  context: SourceContext,
  tx: Transaction<Database>,
  basis: RunBasis,
  fetched: Fetched | Unchanged,
): Promise<void> {
  const { run } = basis;
  const now = context.now();
  if (fetched.kind === "unchanged") {
    await endRun(tx, run.id, { state: "unchanged", now, modified: fetched.modified });
    return;
  }
  const official = await officialIndicators(tx, basis);
  if (official === null) {
    await keepStagedOf(tx, run, []);
    await endRun(tx, run.id, { state: "rejected", now, error: { code: "mappings-changed", values: {} } });
    return;
  }
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local work_mem = '128MB'`.execute(tx);
  // Before comparing: what another approves at this moment is seen or waits.
  await holdDataVersion(tx);
  // The staging table is not the truth: another process may have emptied it meanwhile.
  if ((await countStaged(tx, run)) !== fetched.staged) throw new Error("De gelezen regels zijn weg.");
  const indicators = [...new Set(basis.mappings.filter(isComplete).map(({ indicator }) => indicator))];
  const uses = new Map(
    indicators.map((code) => [code, useOf(basis.definitions.get(code), basis.source.id, official)]),
  );
  const of = (use: MappingUse) => indicators.filter((indicator) => uses.get(indicator) === use);
  const summary = await summaryOf(tx, basis, fetched, uses);
  const stored = of("official");
  const isStored = !basis.preview && (stored.length > 0 || of("prefill").length > 0);
  await keepChanges(tx, run, of("waits-for-authority"), { changedOnly: false });
  await keepChanges(tx, run, stored, { changedOnly: isStored });
  if (isStored) await offerAll(context, tx, basis, of("prefill"), summary);
  await keepStagedOf(tx, run, isStored ? stored : []);
  const approved = isStored && stored.length > 0 ? await approve(tx, basis, fetched, now) : null;
  if (!basis.preview) await markGoodRun(tx, basis.source.id, fetched);
  await dropOldChanges(tx, run);
  await endRun(tx, run.id, {
    state: isStored ? "stored" : "preview",
    now,
    modified: fetched.modified,
    summary,
    dataVersion: approved?.dataVersion ?? null,
  });
}

/**
 * Which indicators the source is authoritative for at this moment: reading can take half an hour. Null when somebody
 * saved other mappings meanwhile: what was read is not what they ask for. The source is held, so that an authority that is
 * confirmed now comes before or after all of this.
 */
async function officialIndicators(
  tx: Transaction<Database>,
  { source }: RunBasis,
): Promise<OfficialIndicator[] | null> {
  const current = await holdSource(tx, source.id);
  return current?.version === source.version ? loadOfficial(tx) : null;
}

/** The change of a run is its own: nobody's account, and the log says which table of which day it was. */
function approve(
  tx: Transaction<Database>,
  { run, source }: RunBasis,
  { staged, modified, schemaHash }: Fetched,
  now: Date,
) {
  return approveNews(tx, {
    id: run.id,
    organisation: null,
    occurredAt: now,
    accountId: null,
    action: "source run",
    channel: "source",
    rowCount: staged,
    details: { source: source.id, table: source.tableId, modified, schema: schemaHash, trigger: run.trigger },
  });
}

async function summaryOf(
  tx: Transaction<Database>,
  basis: RunBasis,
  { pages, rows, missing, provisional, leftOut }: Fetched,
  uses: ReadonlyMap<IndicatorCode, MappingUse>,
): Promise<RunSummary> {
  const compared = new Map(
    (await compareStagedRun(tx, basis.run)).map((counts) => [counts.indicator, counts]),
  );
  const counted: RunSummary["indicators"] = [];
  for (const [indicator, use] of uses) {
    const isPrefill = use === "prefill";
    const counts = isPrefill ? undefined : compared.get(indicator);
    counted.push({
      indicator,
      new: counts?.new ?? 0,
      changed: counts?.changed ?? 0,
      unchanged: counts?.unchanged ?? 0,
      skipped: leftOut.get(indicator)?.skipped.size ?? 0,
      outside: leftOut.get(indicator)?.outside ?? 0,
      prefilled: isPrefill ? await countOffers(tx, basis.run, indicator) : 0,
    });
  }
  return { pages, rows, missing, provisional, indicators: counted };
}

async function offerAll(
  { sources, now }: SourceContext,
  tx: Transaction<Database>,
  { run, source, mappings }: RunBasis,
  indicators: readonly IndicatorCode[],
  summary: RunSummary,
): Promise<void> {
  const { catalog, tableId } = source;
  for (const indicator of indicators) {
    const mapping = mappings.find((one) => one.indicator === indicator);
    const offered = await offerStaged(tx, run, indicator, {
      source: `${source.organisation}, tabel ${tableId}`,
      link: partOf({ base: sources.cbs, catalog, table: tableId }, "Observations").href,
      place: mapping?.measureTitle ?? tableId,
      now: now(),
    });
    const counted = summary.indicators.find((one) => one.indicator === indicator);
    if (counted) counted.prefilled = offered;
  }
}

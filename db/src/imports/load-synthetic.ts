import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type LoadPlan, loadObservations } from "@lokaal17/shared/imports/load-measures";
import type { SyntheticIndicator } from "@lokaal17/shared/observations/synthetic";
import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import type { OpenDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";
import type { IndicatorDefinitionTable } from "../framework/tables.ts";
import { currentDataVersion } from "../observations/data-version.ts";
import { approveBatch } from "./approve-batch.ts";
import { stageInBulk } from "./staging.ts";

/** How many figures there are beside those that every database begins with. */
export async function countFiguresBeyondReference(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from observation where change_id not in (
      select id from change where action = 'reference laid')`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Loads invented figures the way of an import: staged, then approved in one transaction. Their measures are committed
 * before: every reference to a row of the same transaction writes a lock to the log, which doubled the time.
 */
export async function loadSynthetic(
  database: OpenDatabase,
  { id, now, plan }: { id: string; now: Date; plan: LoadPlan },
): Promise<{ rows: number; copySeconds: number; approveSeconds: number }> {
  await database.db.transaction().execute(async (tx) => {
    await insertMeasures(tx, plan.measures, (await currentDataVersion(tx)) + 1);
  });
  const started = performance.now();
  const rows = await stageInBulk(database, id, loadObservations(plan));
  const copied = performance.now();
  const change = {
    id,
    organisation: null,
    occurredAt: now,
    accountId: null,
    action: "load test",
    channel: "command",
    rowCount: rows,
    details: { seed: plan.seed },
  } as const;
  await approveBatch(database, change, { isAlone: true });
  const approved = performance.now();
  return { rows, copySeconds: (copied - started) / 1000, approveSeconds: (approved - copied) / 1000 };
}

/** Puts measures to load figures for in the catalogue; those that are there stay. */
export async function insertMeasures(
  tx: Transaction<Database>,
  measures: readonly SyntheticIndicator[],
  fromDataVersion: number,
): Promise<void> {
  await tx
    .insertInto("indicator")
    .values(
      measures.map(({ code, layer }, index) => ({
        code,
        kind: "measure" as const,
        layer,
        goal: null,
        position: firstPosition + index,
      })),
    )
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
  const definitions = measures.map((measure) => definition(measure, fromDataVersion));
  for (let from = 0; from < definitions.length; from += 50)
    await tx
      .insertInto("indicatorDefinition")
      .values(definitions.slice(from, from + 50))
      .onConflict((conflict) => conflict.columns(["indicator", "version"]).doNothing())
      .execute();
}

/** After all measures that mean something. */
const firstPosition = 10_000;

function definition(
  { code, version, unit, decimals, measureType, naturalMin, naturalMax, periodicity }: SyntheticIndicator,
  fromDataVersion: number,
): Insertable<IndicatorDefinitionTable> {
  const number = (code as IndicatorCode).slice("load-".length);
  return {
    indicator: code,
    version,
    fromDataVersion,
    targets: "",
    nameNl: `Snelheidsmeting ${number}`,
    nameEn: `Load test ${number}`,
    definitionNl: "Verzonnen cijfers om de snelheid van het programma mee te meten.",
    definitionEn: "Invented figures to measure the speed of the program with.",
    unit,
    unitNl: "procent",
    unitEn: "per cent",
    decimals,
    measureType,
    aggregation: "weighted_mean:inhabitants",
    direction: null,
    naturalMin,
    naturalMax,
    influence: "context",
    effect: "outcome",
    directionContested: false,
    verifyBeforeScore: false,
    collection: "source",
    firstRoundRequired: false,
    sourceOrganisation: "Lokaal17",
    periodicity,
    disclosureLimit: 0,
    errorModel: "none",
  };
}

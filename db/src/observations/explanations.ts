import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Period } from "@lokaal17/shared/observations/observation";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "./data-version.ts";
import type { ExplanationTable } from "./tables.ts";

export type Explanation = Selectable<ExplanationTable>;

export interface ExplanationFilter {
  area?: AreaCode;
  indicator?: IndicatorCode;
  dataVersion: number;
}

/** The explanations in force at a data version, by organisation, indicator and year; withdrawn ones are left out. */
export async function loadExplanations(
  db: Kysely<Database>,
  { area, indicator, dataVersion }: ExplanationFilter,
): Promise<(Explanation & { text: string })[]> {
  const rows = await db
    .selectFrom("explanation")
    .selectAll()
    .distinctOn(["area", "indicator", "period"])
    .$if(area !== undefined, (query) => query.where("area", "=", area ?? ("" as AreaCode)))
    .$if(indicator !== undefined, (query) =>
      query.where("indicator", "=", indicator ?? ("" as IndicatorCode)),
    )
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("area")
    .orderBy("indicator")
    .orderBy("period")
    .orderBy("version", "desc")
    .execute();
  return rows.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }]));
}

/** The last version of one explanation, also a withdrawn one. */
export async function findExplanation(
  db: Kysely<Database>,
  { area, indicator, period }: { area: AreaCode; indicator: IndicatorCode; period: Period },
): Promise<Explanation | undefined> {
  return db
    .selectFrom("explanation")
    .selectAll()
    .where("area", "=", area)
    .where("indicator", "=", indicator)
    .where("period", "=", period)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/**
 * Stores the next version of an explanation with its line in the log and a data version of its own.
 * The caller holds the data version.
 */
export async function insertExplanation(
  tx: Transaction<Database>,
  written: Omit<Explanation, "fromDataVersion" | "changeId">,
  line: NewChange,
): Promise<{ dataVersion: number }> {
  await appendChange(tx, line);
  const dataVersion = await nextDataVersion(tx, line.id);
  await tx
    .insertInto("explanation")
    .values({ ...written, fromDataVersion: dataVersion, changeId: line.id })
    .execute();
  return { dataVersion };
}

import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** Who fills which indicator, where somebody was asked to. */
export async function loadAssignees(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<{ indicator: IndicatorCode; accountId: string; name: string; dueOn: string | null }[]> {
  return db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.accountId")
    .select(["indicator", "accountId", "name", "dueOn"])
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .execute();
}

/** What was said of the source of the last approved value of each indicator, in any round that counts. */
export async function loadLastSources(
  db: Kysely<Database>,
  area: AreaCode,
  indicators: readonly IndicatorCode[],
): Promise<
  { indicator: IndicatorCode; source: string | null; link: string | null; method: string | null }[]
> {
  if (indicators.length === 0) return [];
  return db
    .selectFrom("submissionCell")
    .innerJoin("submission", "submission.id", "submissionCell.submissionId")
    .innerJoin("collectionRound", "collectionRound.id", "submission.roundId")
    .select(["indicator", "source", "link", "method"])
    .distinctOn("indicator")
    .where("submission.area", "=", area)
    .where("collectionRound.practice", "=", false)
    .where("indicator", "in", indicators)
    .where("submission.state", "in", ["approved", "partly-approved"])
    .where((where) => where.or([where("decision", "is", null), where("decision", "=", "approved")]))
    .where((where) =>
      where.or([
        where("source", "is not", null),
        where("link", "is not", null),
        where("method", "is not", null),
      ]),
    )
    .orderBy("indicator")
    .orderBy("submission.decidedAt", "desc")
    .orderBy("period", "desc")
    .execute();
}

/** What changed from version to version of the definitions, oldest first. */
export async function loadDefinitionChanges(
  db: Kysely<Database>,
  dataVersion: number,
): Promise<{ indicator: IndicatorCode; version: number; nl: string | null; en: string | null }[]> {
  return db
    .selectFrom("indicatorDefinition")
    .select(["indicator", "version", "changeNl as nl", "changeEn as en"])
    .where("version", ">", 1)
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("indicator")
    .orderBy("version")
    .execute();
}

/** The data version of the newest definition that is in force: while it stays, so do all definitions. */
export async function newestDefinition(db: Kysely<Database>, dataVersion: number): Promise<number> {
  const { newest } = await db
    .selectFrom("indicatorDefinition")
    .select((select) => select.fn.max<number | null>("fromDataVersion").as("newest"))
    .where("fromDataVersion", "<=", dataVersion)
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

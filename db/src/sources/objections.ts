import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Period } from "@lokaal17/shared/observations/observation";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "../observations/data-version.ts";
import type { ObjectionTable } from "./tables.ts";

export type Objection = Selectable<ObjectionTable>;

export interface ObjectionFilter {
  area?: AreaCode;
  indicator?: IndicatorCode;
  dataVersion: number;
}

/** The objections that stand at a data version, the newest first, each with the answer that it then had. */
export async function loadObjections(
  db: Kysely<Database>,
  { area, indicator, dataVersion }: ObjectionFilter,
): Promise<Objection[]> {
  const rows = await db
    .selectFrom("objection")
    .selectAll()
    .$if(area !== undefined, (query) => query.where("area", "=", area ?? ("" as AreaCode)))
    .$if(indicator !== undefined, (query) =>
      query.where("indicator", "=", indicator ?? ("" as IndicatorCode)),
    )
    .where("fromDataVersion", "<=", dataVersion)
    .where((where) =>
      where.or([where("withdrawnDataVersion", "is", null), where("withdrawnDataVersion", ">", dataVersion)]),
    )
    .orderBy("writtenAt", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) =>
    row.answerDataVersion !== null && row.answerDataVersion > dataVersion
      ? { ...row, answer: null, answeredAt: null, answeredBy: null }
      : row,
  );
}

/** Holds an objection for the rest of the transaction. */
export async function holdObjection(tx: Transaction<Database>, id: string): Promise<Objection | undefined> {
  return tx.selectFrom("objection").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Whether an objection stands against a figure: there is at most one at a time. */
export async function hasObjection(
  tx: Transaction<Database>,
  { area, indicator, period }: { area: AreaCode; indicator: IndicatorCode; period: Period },
): Promise<boolean> {
  const found = await tx
    .selectFrom("objection")
    .select("id")
    .where("area", "=", area)
    .where("indicator", "=", indicator)
    .where("period", "=", period)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Stores an objection with its line in the log and a data version of its own. The caller holds the data version. */
export async function insertObjection(
  tx: Transaction<Database>,
  written: Pick<
    Objection,
    "id" | "area" | "indicator" | "period" | "value" | "text" | "writtenBy" | "writtenAt"
  >,
  line: NewChange,
): Promise<Objection> {
  await appendChange(tx, line);
  return tx
    .insertInto("objection")
    .values({
      ...written,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      answerDataVersion: null,
      withdrawnAt: null,
      withdrawnDataVersion: null,
      fromDataVersion: await nextDataVersion(tx, line.id),
      changeId: line.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Stores the answer to an objection, as `insertObjection`. */
export async function storeAnswer(
  tx: Transaction<Database>,
  id: string,
  given: { answer: string; answeredBy: string; answeredAt: Date },
  line: NewChange,
): Promise<Objection> {
  await appendChange(tx, line);
  return tx
    .updateTable("objection")
    .set({ ...given, answerDataVersion: await nextDataVersion(tx, line.id) })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Withdraws an objection, as `insertObjection`: publications that had it keep it. */
export async function withdrawObjection(
  tx: Transaction<Database>,
  id: string,
  withdrawnAt: Date,
  line: NewChange,
): Promise<Objection> {
  await appendChange(tx, line);
  return tx
    .updateTable("objection")
    .set({ withdrawnAt, withdrawnDataVersion: await nextDataVersion(tx, line.id) })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

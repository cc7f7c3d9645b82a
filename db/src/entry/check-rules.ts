import type { Layer } from "@lokaal17/shared/areas/area";
import type { CheckRule } from "@lokaal17/shared/entry/rule-checks";
import { type Kysely, sql, type Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";

/** A rule with who changed it last; null: the program itself. */
export interface KeptCheckRule extends CheckRule {
  changedBy: string | null;
  changedAt: Date;
}

/** The newest version of every rule, also of those that are switched off, by code. */
export async function loadCheckRules(
  db: Kysely<Database>,
  { layer }: { layer?: Layer } = {},
): Promise<KeptCheckRule[]> {
  const rows = await db
    .selectFrom("checkRule")
    .leftJoin("account", "account.id", "checkRule.changedBy")
    .selectAll("checkRule")
    .select("account.name as changedByName")
    .distinctOn("checkRule.code")
    .orderBy("checkRule.code")
    .orderBy("checkRule.version", "desc")
    .execute();
  // A rule that moved to another layer leaves its old one: narrowed after its newest version is known.
  const wanted = rows.filter((rule) => layer === undefined || rule.layer === layer);
  return wanted.map(({ messageNl, messageEn, changedBy, changedByName, ...rule }) => ({
    ...rule,
    message: { nl: messageNl, en: messageEn },
    changedBy: changedByName,
  }));
}

/**
 * Locks a rule for the rest of the transaction, also one that does not exist yet, and tells its version: 0 when it does
 * not. Its rows are append-only and cannot be locked themselves.
 */
export async function holdCheckRule(tx: Transaction<Database>, code: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`check rule ${code}`}))`.execute(tx);
  const row = await tx
    .selectFrom("checkRule")
    .select((select) => select.fn.max("version").as("version"))
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Stores a rule as its next version, with its line in the log. The caller holds the rule and has read its expression. */
export async function insertCheckRule(
  tx: Transaction<Database>,
  { message, ...rule }: CheckRule,
  change: NewChange,
): Promise<void> {
  await appendChange(tx, change);
  await tx
    .insertInto("checkRule")
    .values({
      ...rule,
      messageNl: message.nl,
      messageEn: message.en,
      changedBy: change.accountId,
      changedAt: change.occurredAt,
    })
    .execute();
}

import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { DelegationTable } from "./tables.ts";

/**
 * A delegation counts as long as who gave it could give it today: she is active, and still approver there, or for asking
 * VNG coordinator. `d` is the delegation.
 */
const isBacked = sql<boolean>`exists (
  select from account maker join account_role given on given.account_id = maker.id
  where maker.id = d.created_by and maker.active and given.area = d.area
    and (given.role = 'approver' or (given.role = 'coordinator' and d.to_account is null)))`;

/**
 * What an account may act as because somebody is away: approver of an organisation, from the first up to and
 * including the last day. A colleague needs a role of that organisation still; analysts look along where they were
 * asked.
 * @param today `YYYY-MM-DD`
 */
export async function loadDelegatedGrants(
  db: Kysely<Database>,
  accountId: string,
  isAnalyst: boolean,
  today: string,
): Promise<GivenRole[]> {
  const { rows } = await sql<{ area: AreaCode }>`
    ${prepared} select distinct d.area from delegation d
    where d.ended_at is null and ${isBacked} and d.from_on <= ${today} and d.until_on >= ${today}
      and ((d.to_account = ${accountId}
          and exists (select from account_role r where r.account_id = ${accountId} and r.area = d.area))
        or (d.to_account is null and ${isAnalyst}))
    order by d.area`.execute(db);
  return rows.map(({ area }) => ({ role: "approver", area }));
}

export interface Delegation extends Selectable<DelegationTable> {
  /** Null: the analysts of the association. */
  toName: string | null;
  createdByName: string;
}

/** The delegations of organisations that count or will, the one that begins first in front. */
export async function loadDelegations(
  db: Kysely<Database>,
  areas: readonly AreaCode[],
  today: string,
): Promise<Delegation[]> {
  if (areas.length === 0) return [];
  return db
    .selectFrom("delegation as d")
    .innerJoin("account as maker", "maker.id", "d.createdBy")
    .leftJoin("account as colleague", "colleague.id", "d.toAccount")
    .selectAll("d")
    .select(["colleague.name as toName", "maker.name as createdByName"])
    .where("d.area", "in", areas)
    .where("d.endedAt", "is", null)
    .where("d.untilOn", ">=", today)
    .where(isBacked)
    .orderBy("d.fromOn")
    .orderBy("d.id")
    .execute();
}

/** Whether an account was made, or given a role of the organisation, by this person. */
export async function wasAppointedBy(
  db: Kysely<Database>,
  { accountId, giver, area }: { accountId: string; giver: string; area: AreaCode },
): Promise<boolean> {
  const found = await db
    .selectFrom("change")
    .select("id")
    .where("accountId", "=", giver)
    .where("channel", "=", "account")
    .where(sql<string>`details->>'account'`, "=", accountId)
    .where((where) =>
      where.or([
        where("action", "=", "account made"),
        where.and([
          where("action", "=", "roles changed"),
          where("organisation", "=", area),
          sql<boolean>`details->'given' <> '[]'::jsonb`,
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Who hears of every delegation of an organisation: its approvers and coordinators, and who was chosen. */
export async function loadConcerned(
  db: Kysely<Database>,
  area: AreaCode,
  chosen: string | null,
): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom("account")
    .select(["name", "email"])
    .where("active", "=", true)
    .where("kind", "=", "person")
    .where((where) =>
      where.or([
        where("id", "=", chosen),
        where.exists(
          where
            .selectFrom("accountRole")
            .select("role")
            .whereRef("accountRole.accountId", "=", "account.id")
            .where("accountRole.area", "=", area)
            .where("accountRole.role", "in", ["approver", "coordinator"]),
        ),
      ]),
    )
    .orderBy("email")
    .execute();
}

export async function insertDelegation(
  tx: Transaction<Database>,
  delegation: Omit<Selectable<DelegationTable>, "endedAt">,
): Promise<void> {
  await tx
    .insertInto("delegation")
    .values({ ...delegation, endedAt: null })
    .execute();
}

/** Locks a delegation until the end of the transaction. */
export async function holdDelegation(
  tx: Transaction<Database>,
  id: string,
): Promise<Selectable<DelegationTable> | undefined> {
  return tx.selectFrom("delegation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function endDelegation(tx: Transaction<Database>, id: string, now: Date): Promise<void> {
  await tx.updateTable("delegation").set({ endedAt: now }).where("id", "=", id).execute();
}

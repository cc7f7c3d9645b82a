import type { GivenRole, Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

/** An account as those who manage it see it, with all its roles. */
export interface ManagedAccount {
  id: string;
  name: string;
  email: string;
  kind: "person" | "contributor" | "key";
  active: boolean;
  endedAt: Date | null;
  createdAt: Date;
  hasPassword: boolean;
  secondFactor: boolean;
  invitedUntil: Date | null;
  lastSeenAt: Date | null;
  /** The party that an editor signs for. */
  signingParty: SigningParty | null;
  grants: GivenRole[];
}

export interface AccountFilter {
  /** Accounts with a role in one of these organisations; `all`: every account. */
  areas: "all" | readonly AreaCode[];
  search?: string | undefined;
  role?: Role | undefined;
  area?: AreaCode | undefined;
  now: Date;
  limit: number;
  offset: number;
}

/** A page of accounts by name, those who left last, with how many there are in all. Keys are not among them. */
export async function listAccounts(
  db: Kysely<Database>,
  { areas, search, role, area, now, limit, offset }: AccountFilter,
): Promise<{ accounts: ManagedAccount[]; total: number }> {
  let found = db.selectFrom("account").where("kind", "!=", "key");
  if (search) {
    const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
    found = found.where((where) =>
      where.or([where("email", "like", pattern), where(sql<string>`lower(name)`, "like", pattern)]),
    );
  }
  if (areas !== "all" || role || area)
    found = found.where("id", "in", (inner) => {
      let roles = inner.selectFrom("accountRole").select("accountRole.accountId");
      if (areas !== "all") roles = roles.where("accountRole.area", "in", areas.length > 0 ? areas : [none]);
      if (role) roles = roles.where("accountRole.role", "=", role);
      return area ? roles.where("accountRole.area", "=", area) : roles;
    });
  const { total } = await found
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const ids = await found
    .select("id")
    .orderBy(sql`ended_at is not null`)
    .orderBy(sql`lower(name)`)
    .orderBy("email")
    .limit(limit)
    .offset(offset)
    .execute();
  const accounts = await loadAccounts(
    db,
    ids.map(({ id }) => id),
    now,
  );
  return { accounts, total: Number(total) };
}

export async function findManagedAccount(
  db: Kysely<Database>,
  id: string,
  now: Date,
): Promise<ManagedAccount | undefined> {
  return (await loadAccounts(db, [id], now))[0];
}

/** Locks an account with its roles until the end of the transaction. */
export async function holdAccount(
  tx: Transaction<Database>,
  id: string,
  now: Date,
): Promise<ManagedAccount | undefined> {
  await tx.selectFrom("account").select("id").where("id", "=", id).forUpdate().execute();
  return findManagedAccount(tx, id, now);
}

/** The id of the account with this address, also when it is switched off. */
export async function findAccountId(db: Kysely<Database>, email: string): Promise<string | null> {
  const row = await db.selectFrom("account").select("id").where("email", "=", email).executeTakeFirst();
  return row?.id ?? null;
}

/** Any number, the same for every change to accounts. */
const accountsLock = 17_003;

/**
 * Active administrators. Changes to accounts wait for each other here: the count comes after the lock, in a statement of
 * its own, so that two administrators who take each other's role away, or switch each other off, do not both succeed.
 */
export async function holdAdministrators(tx: Transaction<Database>): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(accountsLock)})`.execute(tx);
  const rows = await tx
    .selectFrom("accountRole")
    .innerJoin("account", "account.id", "accountRole.accountId")
    .select("account.id")
    .where("role", "=", "admin")
    .where("area", "is", null)
    .where("active", "=", true)
    .orderBy("account.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives and takes roles. */
export async function changeRoles(
  tx: Transaction<Database>,
  accountId: string,
  { added, removed }: { added: readonly GivenRole[]; removed: readonly GivenRole[] },
): Promise<void> {
  for (const { role, area } of removed)
    await tx
      .deleteFrom("accountRole")
      .where("accountId", "=", accountId)
      .where("role", "=", role)
      .where("area", area === null ? "is" : "=", area)
      .execute();
  if (added.length > 0)
    await tx
      .insertInto("accountRole")
      .values(added.map((grant) => ({ accountId, ...grant })))
      .execute();
}

export async function editAccount(
  tx: Transaction<Database>,
  id: string,
  { name, active }: { name: string; active: boolean },
): Promise<void> {
  await tx.updateTable("account").set({ name, active }).where("id", "=", id).execute();
}

async function loadAccounts(
  db: Kysely<Database>,
  ids: readonly string[],
  now: Date,
): Promise<ManagedAccount[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("account")
    .select(["id", "name", "email", "kind", "active", "endedAt", "createdAt", "signingParty"])
    .select([
      sql<boolean>`password_hash is not null`.as("hasPassword"),
      sql<boolean>`totp_confirmed_at is not null`.as("secondFactor"),
    ])
    .select((select) => [
      select
        .selectFrom("oneTimeLink")
        .select((link) => link.fn.max("expiresAt").as("until"))
        .whereRef("oneTimeLink.accountId", "=", "account.id")
        .where("purpose", "=", "invitation")
        .where("usedAt", "is", null)
        .where("expiresAt", ">", now)
        .as("invitedUntil"),
      select
        .selectFrom("session")
        .select((session) => session.fn.max("lastSeenAt").as("last"))
        .whereRef("session.accountId", "=", "account.id")
        .where("session.expiresAt", ">", now)
        .as("lastSeenAt"),
    ])
    .where("id", "in", ids)
    .where("kind", "!=", "key")
    .execute();
  const roles = await db
    .selectFrom("accountRole")
    .selectAll()
    .where("accountId", "in", ids)
    .orderBy("role")
    .orderBy("area")
    .execute();
  const grantsOf = Map.groupBy(roles, ({ accountId }) => accountId);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    const grants = (grantsOf.get(id) ?? []).map(({ role, area }) => ({ role, area }));
    return row ? [{ ...row, grants }] : [];
  });
}

/** No organisation: a list in SQL cannot be empty. */
const none = "" as AreaCode;

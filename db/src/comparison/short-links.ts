import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

const day = 24 * 3_600_000;
/** A link that nobody followed for so long is forgotten. */
const kept = 2 * 365 * day;

/** The address behind a short link, which is in use for another while. */
export async function followShortLink(
  db: Kysely<Database>,
  code: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("shortLink")
    .select(["address", "usedAt"])
    .where("code", "=", code)
    .executeTakeFirst();
  if (row && row.usedAt.getTime() < now.getTime() - day) await useShortLink(db, code, now);
  return row?.address;
}

/** The code that an address has already. */
export async function findShortCode(
  db: Kysely<Database>,
  address: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("shortLink")
    .select(["code", "usedAt"])
    .where("address", "=", address)
    .executeTakeFirst();
  if (row && row.usedAt.getTime() < now.getTime() - day) await useShortLink(db, row.code, now);
  return row?.code;
}

async function useShortLink(db: Kysely<Database>, code: string, usedAt: Date): Promise<void> {
  await db.updateTable("shortLink").set({ usedAt }).where("code", "=", code).execute();
}

/**
 * The code of an address: the one that it has, else the one that is offered.
 * @returns null when the offered code is another address's already
 */
export async function keepShortLink(
  db: Kysely<Database>,
  { madeAt, ...link }: { code: string; address: string; madeAt: Date },
): Promise<string | null> {
  await db
    .insertInto("shortLink")
    .values({ ...link, madeAt, usedAt: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findShortCode(db, link.address, madeAt)) ?? null;
}

/** How many were made in the last day, by everybody together. */
export async function countShortLinks(db: Kysely<Database>, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom("shortLink")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("madeAt", ">", new Date(now.getTime() - day))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Forgets links that nobody used for two years. @returns how many */
export async function forgetShortLinks(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .deleteFrom("shortLink")
    .where("usedAt", "<", new Date(now.getTime() - kept))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

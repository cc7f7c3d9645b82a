import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ChainSealTable } from "./tables.ts";

export type ChainSeal = Selectable<ChainSealTable>;

/**
 * Writes down where every chain ends, once a day: whoever rewrites a chain later, with new hashes from its first link
 * on, no longer agrees with the seals, of which organisations can keep a copy.
 * @param day the day in Amsterdam, `2026-11-22`
 * @returns how many chains were sealed now; 0 when that was done already
 */
export async function sealHeads(db: Kysely<Database>, day: string, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const heads = await tx.selectFrom("chainHead").selectAll().where("position", ">", 0).execute();
    if (heads.length === 0) return 0;
    const sealed = await tx
      .insertInto("chainSeal")
      .values(heads.map(({ chain, position, hash }) => ({ day, chain, position, hash, sealedAt: now })))
      .onConflict((conflict) => conflict.columns(["day", "chain"]).doNothing())
      .returning("chain")
      .execute();
    return sealed.length;
  });
}

/** The last seal of a chain; undefined while there is none. */
export async function findLastSeal(db: Kysely<Database>, chain: string): Promise<ChainSeal | undefined> {
  return db
    .selectFrom("chainSeal")
    .selectAll()
    .where("chain", "=", chain)
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
}

import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import { firstHash, hashOf } from "./append.ts";

export interface BrokenLink {
  chain: string;
  position: number;
  problem: "altered" | "missing" | "head differs";
}

/** Walks every chain from its first link: names the links that were altered or taken away. */
export async function verifyAudit(db: Kysely<Database>): Promise<{ links: number; broken: BrokenLink[] }> {
  const heads = await db.selectFrom("chainHead").selectAll().orderBy("chain").execute();
  const broken: BrokenLink[] = [];
  let links = 0;
  for (const head of heads) {
    const rows = await db
      .selectFrom("change")
      .selectAll()
      .where((where) => where(sql<string>`coalesce(organisation, 'system')`, "=", head.chain))
      .orderBy("position")
      .execute();
    let previousHash = firstHash;
    let position = 0;
    for (const { hash, ...link } of rows) {
      links++;
      if (link.position !== position + 1)
        broken.push({ chain: head.chain, position: position + 1, problem: "missing" });
      if (link.previousHash !== previousHash || hashOf(link) !== hash)
        broken.push({ chain: head.chain, position: link.position, problem: "altered" });
      previousHash = hash;
      position = link.position;
    }
    if (position !== head.position || previousHash !== head.hash)
      broken.push({ chain: head.chain, position: head.position, problem: "head differs" });
  }
  return { links, broken };
}

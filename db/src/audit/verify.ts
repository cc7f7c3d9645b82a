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
  const chains = await chainNames(db);
  const heads = new Map(
    (await db.selectFrom("chainHead").selectAll().execute()).map((head) => [head.chain, head]),
  );
  const broken: BrokenLink[] = [];
  let links = 0;
  for (const chain of chains) {
    const rows = await db
      .selectFrom("change")
      .selectAll()
      .where((where) => where(sql<string>`coalesce(organisation, 'system')`, "=", chain))
      .orderBy("position")
      .execute();
    let previousHash = firstHash;
    let position = 0;
    for (const { hash, ...link } of rows) {
      links++;
      if (link.position !== position + 1) broken.push({ chain, position: position + 1, problem: "missing" });
      if (link.previousHash !== previousHash || hashOf(link) !== hash)
        broken.push({ chain, position: link.position, problem: "altered" });
      previousHash = hash;
      position = link.position;
    }
    const head = heads.get(chain);
    if (position !== head?.position || previousHash !== head.hash)
      broken.push({ chain, position, problem: "head differs" });
  }
  return { links, broken };
}

/** The chains that have links and those that have a head: neither can be taken away unseen. */
async function chainNames(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    select coalesce(organisation, 'system') as chain from change
    union select chain from chain_head order by chain
  `.execute(db);
  return rows.map(({ chain }) => chain);
}

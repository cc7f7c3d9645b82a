import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import { firstHash, hashOf } from "./append.ts";

export interface BrokenLink {
  chain: string;
  position: number;
  problem: "altered" | "missing" | "head differs" | "seal differs";
}

/** Walks every chain from its first link: names the links that were altered or taken away, or differ from a seal. */
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
    const seals = await loadSeals(db, chain);
    let previousHash = firstHash;
    let position = 0;
    for (const { hash, ...link } of rows) {
      links++;
      if (link.position !== position + 1) broken.push({ chain, position: position + 1, problem: "missing" });
      if (link.previousHash !== previousHash || hashOf(link) !== hash)
        broken.push({ chain, position: link.position, problem: "altered" });
      if (seals.has(link.position) && seals.get(link.position) !== hash)
        broken.push({ chain, position: link.position, problem: "seal differs" });
      previousHash = hash;
      position = link.position;
    }
    const head = heads.get(chain);
    if (position !== head?.position || previousHash !== head.hash)
      broken.push({ chain, position, problem: "head differs" });
    for (const sealed of seals.keys())
      if (sealed > position) broken.push({ chain, position: sealed, problem: "missing" });
  }
  return { links, broken };
}

/** The hashes that were sealed, by position. */
async function loadSeals(db: Kysely<Database>, chain: string): Promise<Map<number, string>> {
  const seals = await db
    .selectFrom("chainSeal")
    .select(["position", "hash"])
    .where("chain", "=", chain)
    .orderBy("position")
    .execute();
  return new Map(seals.map(({ position, hash }) => [position, hash]));
}

/** The chains that have links and those that have a head: neither can be taken away unseen. */
async function chainNames(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    select coalesce(organisation, 'system') as chain from change
    union select chain from chain_head union select chain from chain_seal order by chain
  `.execute(db);
  return rows.map(({ chain }) => chain);
}

import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** When something of the network was added. Neither members nor practices are ever altered or taken away. */
export interface NetworkMoment {
  kind: "member" | "practice";
  /** The code of the member's area, or the id of the practice. */
  id: string;
  occurredAt: Date;
}

/** Members and practices that were added after a moment, the oldest first. */
export async function loadNetworkSince(db: Kysely<Database>, since: Date): Promise<NetworkMoment[]> {
  const members = await db
    .selectFrom("member")
    .innerJoin("change", "change.id", "member.changeId")
    .select(["member.area as id", "change.occurredAt"])
    .where("change.occurredAt", ">", since)
    .execute();
  const practices = await db
    .selectFrom("practice")
    .innerJoin("change", "change.id", "practice.changeId")
    .select(["practice.id", "change.occurredAt"])
    .where("change.occurredAt", ">", since)
    .execute();
  return [
    ...members.map((one) => ({ kind: "member" as const, ...one })),
    ...practices.map((one) => ({ kind: "practice" as const, ...one })),
  ].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
}

import { createHash } from "node:crypto";
import { loadMembers } from "@lokaal17/db/network/queries";
import type { ApiContext } from "../context.ts";

/**
 * Part of the key of a page that is kept: who is a Global Goals municipality, where the address compares with these.
 * They join outside every data version. Empty for every other address; never ask within a transaction.
 */
export async function membersKey({ database }: ApiContext, address: URLSearchParams): Promise<string> {
  if (!address.getAll("groep").some((group) => group.includes("global-goals"))) return "";
  const members = (await loadMembers(database.db)).map(({ area, joinedOn, origin }) => [
    area,
    joinedOn,
    origin,
  ]);
  return `members-${createHash("sha256").update(JSON.stringify(members)).digest("base64url").slice(0, 12)}`;
}

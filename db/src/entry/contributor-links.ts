import type { Grant } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ContributorLinkTable } from "./tables.ts";

export type ContributorLink = Selectable<ContributorLinkTable>;

/**
 * What a session that a personal link opened may do: fill what is assigned to the owner of the link, for every
 * organisation that sent her a link that still works (they all went to one address). Empty when this link expired or was
 * withdrawn: the session is over. Such a session has these grants only, whatever roles the account has.
 */
export async function loadContributorGrants(
  db: Kysely<Database>,
  linkId: string,
  now: Date,
): Promise<Grant[]> {
  const link = await liveLinks(db, now).where("contributorLink.id", "=", linkId).executeTakeFirst();
  if (!link) return [];
  const rows = await liveLinks(db, now)
    .innerJoin("assignment", (join) =>
      join
        .onRef("assignment.accountId", "=", "contributorLink.accountId")
        .onRef("assignment.roundId", "=", "contributorLink.roundId")
        .onRef("assignment.area", "=", "contributorLink.area"),
    )
    .select("assignment.indicator")
    .where("contributorLink.accountId", "=", link.accountId)
    .orderBy("contributorLink.area")
    .orderBy("assignment.indicator")
    .execute();
  const perTask = Map.groupBy(rows, ({ roundId, area }) => `${roundId} ${area}`);
  return [...perTask.values()].flatMap((task) => {
    const [first] = task;
    if (!first) return [];
    const indicators = [...new Set(task.map(({ indicator }) => indicator))];
    return [{ role: "contributor" as const, area: first.area, only: { round: first.roundId, indicators } }];
  });
}

/** The link with this token (as its hash), while it works. */
export async function findLink(
  db: Kysely<Database>,
  tokenHash: string,
  now: Date,
): Promise<ContributorLink | undefined> {
  return liveLinks(db, now)
    .selectAll("contributorLink")
    .where("contributorLink.tokenHash", "=", tokenHash)
    .executeTakeFirst();
}

/** The links of one organisation in a round, working or not, the newest first. */
export async function loadLinks(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<ContributorLink[]> {
  return db
    .selectFrom("contributorLink")
    .selectAll()
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Stores a new link; the older ones keep working, so that who is busy with one is not sent away. */
export async function insertLink(
  tx: Transaction<Database>,
  link: Omit<ContributorLink, "lastUsedAt" | "endedAt">,
): Promise<void> {
  await tx
    .insertInto("contributorLink")
    .values({ ...link, lastUsedAt: null, endedAt: null })
    .execute();
}

/** From now on the links of this person for this organisation and round open nothing. */
export async function endLinks(
  tx: Transaction<Database>,
  { roundId, area, accountId }: Pick<ContributorLink, "roundId" | "area" | "accountId">,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("contributorLink")
    .set({ endedAt: now })
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .execute();
}

export async function touchLink(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db.updateTable("contributorLink").set({ lastUsedAt: now }).where("id", "=", id).execute();
}

const liveLinks = (db: Kysely<Database>, now: Date) =>
  db
    .selectFrom("contributorLink")
    .innerJoin("account", "account.id", "contributorLink.accountId")
    .select(["contributorLink.accountId", "contributorLink.roundId", "contributorLink.area"])
    .where("contributorLink.endedAt", "is", null)
    .where("contributorLink.expiresAt", ">", now)
    .where("account.active", "=", true);

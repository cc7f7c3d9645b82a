import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { ComparisonSet, SetWatch } from "./comparison-sets.ts";
import type { Team } from "./tables.ts";

/** Starts watching; who watches already has seen all until now. */
export async function keepWatch(tx: Transaction<Database>, watch: SetWatch): Promise<void> {
  const { linkCode, seenAt } = watch;
  await tx
    .insertInto("setWatch")
    .values(watch)
    .onConflict((conflict) => conflict.columns(["setId", "accountId"]).doUpdateSet({ linkCode, seenAt }))
    .execute();
}

export async function endWatch(
  tx: Transaction<Database>,
  { setId, accountId }: Pick<SetWatch, "setId" | "accountId">,
): Promise<void> {
  await tx.deleteFrom("setWatch").where("setId", "=", setId).where("accountId", "=", accountId).execute();
}

/** Ends the watch that a mail was about. @returns the name of the set; none when it was ended before */
export async function endWatchByCode(
  tx: Transaction<Database>,
  stopCode: string,
): Promise<string | undefined> {
  const ended = await tx
    .deleteFrom("setWatch")
    .where("stopCode", "=", stopCode)
    .returning("setId")
    .executeTakeFirst();
  if (!ended) return undefined;
  const set = await tx
    .selectFrom("comparisonSet")
    .select("name")
    .where("id", "=", ended.setId)
    .executeTakeFirst();
  return set?.name;
}

/** Watched sets that were not looked at after a publication, and that were saved with another one. */
export async function setsToLookAt(
  db: Kysely<Database>,
  publication: { id: string; publishedAt: Date; dataVersion: number },
): Promise<ComparisonSet[]> {
  return db
    .selectFrom("comparisonSet")
    .selectAll()
    .where("removedAt", "is", null)
    .where("dataVersion", "<>", publication.dataVersion)
    .where("savedAt", "<", publication.publishedAt)
    .where("id", "in", (select) =>
      select.selectFrom("setWatch").select("setId").where("since", "<", publication.publishedAt),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("setNotice")
            .select("setNotice.setId")
            .whereRef("setNotice.setId", "=", "comparisonSet.id")
            .where("setNotice.publicationId", "=", publication.id),
        ),
      ),
    )
    .orderBy("id")
    .execute();
}

/** Says that a set was looked at. @returns false when another server did */
export async function keepNotice(
  tx: Transaction<Database>,
  notice: { setId: string; publicationId: string; madeAt: Date; changeCount: number },
): Promise<boolean> {
  const kept = await tx
    .insertInto("setNotice")
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning("setId")
    .executeTakeFirst();
  return kept !== undefined;
}

export interface Watcher extends Pick<SetWatch, "accountId" | "linkCode" | "stopCode"> {
  name: string;
  email: string;
}

/** Who watched a set before a moment and can still sign in. */
export async function loadWatchers(db: Kysely<Database>, setId: string, before: Date): Promise<Watcher[]> {
  return db
    .selectFrom("setWatch")
    .innerJoin("account", "account.id", "setWatch.accountId")
    .select(["accountId", "linkCode", "stopCode", "account.name", "account.email"])
    .where("setId", "=", setId)
    .where("since", "<", before)
    .where("account.active", "=", true)
    .where("account.endedAt", "is", null)
    .orderBy("account.email")
    .execute();
}

/** Which of these accounts belong to a team, by a role of their own. */
export async function loadTeamMembers(
  db: Kysely<Database>,
  team: Team,
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("accountRole")
    .select("accountId")
    .where("accountId", "in", accountIds)
    .$if(team === "association", (query) => query.where("area", "is", null))
    .$if(team !== "association", (query) => query.where("area", "=", team as AreaCode))
    .execute();
  return new Set(rows.map(({ accountId }) => accountId));
}

export interface Notice {
  setId: string;
  madeAt: Date;
  publishedAt: Date;
  changeCount: number;
}

/** What was found in some sets, the newest first. */
export async function loadNotices(db: Kysely<Database>, setIds: readonly string[]): Promise<Notice[]> {
  if (setIds.length === 0) return [];
  return db
    .selectFrom("setNotice")
    .innerJoin("publication", "publication.id", "setNotice.publicationId")
    .select(["setId", "madeAt", "publishedAt", "changeCount"])
    .where("setId", "in", setIds)
    .where("changeCount", ">", 0)
    .orderBy("publishedAt", "desc")
    .execute();
}

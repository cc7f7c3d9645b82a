import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { SourceAuthorityTable } from "./tables.ts";

/** An indicator whose figures come from a source and from nobody else. */
export interface OfficialIndicator {
  indicator: IndicatorCode;
  sourceId: string;
  /** As people know the source: "CBS, Bestaande koopwoningen; gemiddelde verkoopprijzen, regio". */
  title: string;
}

/** The indicators for which a source is authoritative: proposed by one analyst, confirmed by another, not ended. */
export async function loadOfficial(db: Kysely<Database>): Promise<OfficialIndicator[]> {
  const rows = await db
    .selectFrom("sourceAuthority")
    .innerJoin("source", "source.id", "sourceAuthority.sourceId")
    .select(["sourceAuthority.indicator", "source.id", "source.organisation", "source.title"])
    .where("sourceAuthority.confirmedAt", "is not", null)
    .where("sourceAuthority.endedAt", "is", null)
    .orderBy("sourceAuthority.indicator")
    .execute();
  return rows.map(({ indicator, id, organisation, title }) => ({
    indicator,
    sourceId: id,
    title: `${organisation}, ${title}`,
  }));
}

/** An authority with the names of those who decided. */
export interface Authority extends Selectable<SourceAuthorityTable> {
  proposedByName: string;
  confirmedByName: string | null;
}

/** The authorities that are proposed or in force, of one source or of all. */
export async function loadAuthorities(db: Kysely<Database>, sourceId?: string): Promise<Authority[]> {
  return db
    .selectFrom("sourceAuthority")
    .innerJoin("account as proposer", "proposer.id", "sourceAuthority.proposedBy")
    .leftJoin("account as confirmer", "confirmer.id", "sourceAuthority.confirmedBy")
    .selectAll("sourceAuthority")
    .select(["proposer.name as proposedByName", "confirmer.name as confirmedByName"])
    .where("sourceAuthority.endedAt", "is", null)
    .$if(sourceId !== undefined, (query) => query.where("sourceAuthority.sourceId", "=", sourceId ?? ""))
    .orderBy("sourceAuthority.indicator")
    .execute();
}

/** Holds the authority of an indicator that is proposed or in force for the rest of the transaction. */
export async function holdAuthority(
  tx: Transaction<Database>,
  indicator: IndicatorCode,
): Promise<Selectable<SourceAuthorityTable> | undefined> {
  return tx
    .selectFrom("sourceAuthority")
    .selectAll()
    .where("indicator", "=", indicator)
    .where("endedAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

interface Deciding {
  sourceId: string;
  indicator: IndicatorCode;
  accountId: string;
  now: Date;
}

/** Proposes that a source is authoritative for an indicator, with its line in the log. */
export async function proposeAuthority(
  tx: Transaction<Database>,
  { sourceId, indicator, accountId, now }: Deciding,
  { id, changeId, reason }: { id: string; changeId: string; reason: string },
): Promise<void> {
  await appendChange(
    tx,
    decision("authority proposed", { id: changeId, accountId, now, sourceId, indicator, reason }),
  );
  await tx
    .insertInto("sourceAuthority")
    .values({ id, indicator, sourceId, proposedBy: accountId, proposedAt: now, reason, changeId })
    .execute();
}

/** Confirms a proposal. That it is another analyst who does so is the database's rule as well. */
export async function confirmProposedAuthority(
  tx: Transaction<Database>,
  id: string,
  { sourceId, indicator, accountId, now }: Deciding,
  changeId: string,
): Promise<void> {
  await appendChange(
    tx,
    decision("authority confirmed", { id: changeId, accountId, now, sourceId, indicator }),
  );
  await tx
    .updateTable("sourceAuthority")
    .set({ confirmedBy: accountId, confirmedAt: now })
    .where("id", "=", id)
    .execute();
}

/** Withdraws a proposal or ends an authority: what is stored stays. */
export async function endAuthority(
  tx: Transaction<Database>,
  id: string,
  { sourceId, indicator, accountId, now }: Deciding,
  changeId: string,
): Promise<void> {
  await appendChange(tx, decision("authority ended", { id: changeId, accountId, now, sourceId, indicator }));
  await tx
    .updateTable("sourceAuthority")
    .set({ endedBy: accountId, endedAt: now })
    .where("id", "=", id)
    .execute();
}

function decision(
  action: string,
  { id, accountId, now, sourceId, indicator, reason }: Deciding & { id: string; reason?: string },
): NewChange {
  return {
    id,
    organisation: null,
    occurredAt: now,
    accountId,
    action,
    channel: "api",
    reason: reason ?? null,
    details: { source: sourceId, indicator },
  };
}

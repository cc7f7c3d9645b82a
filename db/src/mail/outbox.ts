import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { OutboxMessageTable } from "./tables.ts";

export interface NewMessage {
  id: string;
  kind:
    | "invitation"
    | "reset"
    | "sign-in-changed"
    | "delegation"
    | "role-given"
    | "contribution"
    | "reminder"
    | "receipt"
    | "decision"
    | "mention"
    | "source"
    | "extension"
    | "objection"
    | "question"
    | "question-answer"
    | "comparison-set"
    | "section";
  /** The organisation that it is about; null: none. */
  area: AreaCode | null;
  recipient: string;
  subject: string;
  /** Plain text. */
  body: string;
  attachment?: { name: string; mediaType: string; bytes: Uint8Array };
  createdAt: Date;
}

/** Puts a message in the outbox, in the transaction of what it tells about: it is sent if and only if that happened. */
export async function enqueueMessage(
  tx: Transaction<Database> | Kysely<Database>,
  { attachment, ...message }: NewMessage,
): Promise<void> {
  await tx
    .insertInto("outboxMessage")
    .values({
      ...message,
      attachmentName: attachment?.name ?? null,
      attachmentType: attachment?.mediaType ?? null,
      attachment: attachment?.bytes ?? null,
      nextAttemptAt: message.createdAt,
    })
    .execute();
}

export type OutboxMessage = Selectable<OutboxMessageTable>;

/** A claim is over when its worker gave no answer for so long: it died. Longer than any attempt may take. */
const leaseMilliseconds = 5 * 60_000;
/** A message that should have left so long ago is old news, and its links have ended: people decide about it. */
const staleMilliseconds = 48 * 3600_000;
/** What was sent or given up is forgotten after a quarter; what waits never. */
const keptMilliseconds = 92 * 24 * 3600_000;
const minute = 60_000;

/** How long after each failed attempt the next one is; after the last, 45 hours in all, the message is given up. */
const pauses = [1, 5, 30, 120, 360, 360, 360, 360, 360, 360, 360].map((minutes) => minutes * minute);

/**
 * Takes the message that is due longest, for one worker: nobody else gets it before the claim is over. The attempt
 * counts from now on, so one that kills its worker is not tried for ever.
 */
export async function claimMessage(db: Kysely<Database>, now: Date): Promise<OutboxMessage | undefined> {
  return db
    .updateTable("outboxMessage")
    .set((update) => ({
      attempts: update("attempts", "+", 1),
      nextAttemptAt: new Date(now.getTime() + leaseMilliseconds),
    }))
    .where("id", "in", (select) =>
      select
        .selectFrom("outboxMessage")
        .select("id")
        .where("sentAt", "is", null)
        .where("givenUpAt", "is", null)
        .where("nextAttemptAt", "<=", now)
        .orderBy("nextAttemptAt")
        .orderBy("id")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** To somebody without an account, who was promised that her address goes with the answer. */
const toVisitor = "question-answer" satisfies NewMessage["kind"];

/** The mail server has it: what it said is erased here, and of a mail to a visitor nothing is kept at all. */
export async function markSent(db: Kysely<Database>, { id }: { id: string }, now: Date): Promise<void> {
  await db.deleteFrom("outboxMessage").where("id", "=", id).where("kind", "=", toVisitor).execute();
  await db
    .updateTable("outboxMessage")
    .set({ sentAt: now, givenUpAt: null, body: null, attachment: null, lastError: null })
    .where("id", "=", id)
    .execute();
}

/**
 * An attempt failed: the next one follows after a while, longer each time. A message that the mail server will never
 * take (`permanent`), or that was tried often enough, is given up and keeps its text.
 */
export async function markFailed(
  db: Kysely<Database>,
  { id, attempts }: { id: string; attempts: number },
  { error, permanent, now }: { error: string; permanent: boolean; now: Date },
): Promise<void> {
  const pause = permanent ? undefined : pauses[attempts - 1];
  await db
    .updateTable("outboxMessage")
    .set({
      lastError: error,
      ...(pause === undefined ? { givenUpAt: now } : { nextAttemptAt: new Date(now.getTime() + pause) }),
    })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("sentAt", "is", null)
    .execute();
}

/** Gives up what should have left long ago and did not, and drops what was done with a quarter ago. */
export async function tidyOutbox(db: Kysely<Database>, now: Date): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await db
    .updateTable("outboxMessage")
    .set({ givenUpAt: now })
    .where("sentAt", "is", null)
    .where("givenUpAt", "is", null)
    .where("nextAttemptAt", "<", before(staleMilliseconds))
    .execute();
  await db
    .deleteFrom("outboxMessage")
    .where("kind", "=", toVisitor)
    .where("givenUpAt", "<", before(staleMilliseconds))
    .execute();
  await db.deleteFrom("outboxMessage").where("sentAt", "<", before(keptMilliseconds)).execute();
  await db.deleteFrom("outboxMessage").where("givenUpAt", "<", before(keptMilliseconds)).execute();
}

/** Drops answers to visitors that nobody sent for a month: where there is no mail server they would lie for ever. */
export async function forgetAnswerMail(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .deleteFrom("outboxMessage")
    .where("kind", "=", toVisitor)
    .where("createdAt", "<", new Date(now.getTime() - keptMilliseconds / 3))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Lets a message that was not sent be tried again now, as if it were new. @returns whether there is such a one */
export async function retryMessage(
  db: Kysely<Database>,
  id: string,
  now: Date,
): Promise<OutboxMessage | undefined> {
  return db
    .updateTable("outboxMessage")
    .set({ attempts: 0, nextAttemptAt: now, givenUpAt: null })
    .where("id", "=", id)
    .where("sentAt", "is", null)
    .returningAll()
    .executeTakeFirst();
}

export async function findMessage(db: Kysely<Database>, id: string): Promise<OutboxMessage | undefined> {
  return db.selectFrom("outboxMessage").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A message as a list shows it: the attachment by its name. */
export type ListedMessage = Omit<OutboxMessage, "attachment">;

/** The newest messages, or those before a moment. */
export async function loadMessages(
  db: Kysely<Database>,
  { before, limit }: { before: Date | null; limit: number },
): Promise<ListedMessage[]> {
  return db
    .selectFrom("outboxMessage")
    .select([
      ...([
        "id",
        "kind",
        "area",
        "recipient",
        "subject",
        "body",
        "attachmentName",
        "attachmentType",
      ] as const),
      ...(["createdAt", "nextAttemptAt", "attempts", "sentAt", "givenUpAt", "lastError"] as const),
    ])
    .$if(before !== null, (query) => query.where("createdAt", "<", before))
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

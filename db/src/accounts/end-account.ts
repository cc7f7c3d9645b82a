import type { Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import { endLinksOf } from "./one-time-links.ts";
import { deleteSessions } from "./sessions.ts";
import { forgetDevices } from "./sign-in-attempts.ts";

/**
 * Somebody leaves: every way in is gone, and her name and address become a pseudonym, in mail that is kept too. What she
 * entered and decided stays, under that pseudonym: an archive that has to be kept.
 * @see fault D32
 */
export async function endAccount(
  tx: Transaction<Database>,
  id: string,
  { pseudonym, now }: { pseudonym: string; now: Date },
): Promise<void> {
  const { email } = await tx
    .selectFrom("account")
    .select("email")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await deleteSessions(tx, id);
  await forgetDevices(tx, id);
  await endLinksOf(tx, id, now);
  await tx.deleteFrom("accountIdentity").where("accountId", "=", id).execute();
  await tx.deleteFrom("accountRole").where("accountId", "=", id).execute();
  await tx.deleteFrom("idempotencyKey").where("accountId", "=", id).execute();
  await tx
    .updateTable("contributorLink")
    .set({ endedAt: now })
    .where("accountId", "=", id)
    .where("endedAt", "is", null)
    .execute();
  await tx
    .updateTable("delegation")
    .set({ endedAt: now })
    .where((where) => where.or([where("toAccount", "=", id), where("createdBy", "=", id)]))
    .where("endedAt", "is", null)
    .execute();
  // What she saved for herself is nobody's any more; colleagues keep what she shared with them.
  await tx.deleteFrom("setWatch").where("accountId", "=", id).execute();
  await tx.updateTable("comparisonSet").set({ linkCode: null }).where("owner", "=", id).execute();
  await tx
    .updateTable("comparisonSet")
    .set({ removedAt: now })
    .where("owner", "=", id)
    .where("team", "is", null)
    .execute();
  const address = `ended-${id}@ended.invalid`;
  await tx.deleteFrom("outboxMessage").where("recipient", "=", email).where("sentAt", "is", null).execute();
  await tx
    .updateTable("outboxMessage")
    .set({ recipient: address, body: null })
    .where("recipient", "=", email)
    .execute();
  await tx
    .updateTable("account")
    .set({
      name: pseudonym,
      email: address,
      passwordHash: null,
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      active: false,
      endedAt: now,
    })
    .where("id", "=", id)
    .execute();
}

import type { Edition, EditorAccount } from "@lokaal17/db/chapter/editions";
import type { Database } from "@lokaal17/db/database/schema";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { OutlineEntry } from "@lokaal17/shared/chapter/outline";
import { numberedName } from "@lokaal17/shared/chapter/section-heading";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatDate } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import type { EditionSource } from "./edition-sources.ts";

/** Tells an editor that a section is hers to write. */
export async function mailAssignee(
  context: ApiContext,
  tx: Transaction<Database>,
  {
    edition,
    entry,
    assignee,
    actor,
    deadline,
    source,
  }: {
    edition: Edition;
    entry: OutlineEntry;
    assignee: EditorAccount;
    actor: Actor;
    deadline: string | null;
    source: EditionSource;
  },
): Promise<void> {
  const mail = mailOf("section-assigned", (locale) => ({
    name: assignee.name,
    giver: actor.name,
    edition: locale === "nl" ? edition.nameNl : edition.nameEn,
    section: numberedName(source.snapshot.content, entry, locale),
    deadline: deadline === null ? "none" : formatDate(deadline, locale),
    link: `${context.address}${locale === "en" ? "/en" : ""}/hoofdstuk/${edition.slug}/${entry.key}`,
  }));
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "section",
    area: null,
    recipient: assignee.email,
    ...mail,
    createdAt: context.now(),
  });
}

import type { Database } from "@lokaal17/db/database/schema";
import { loadPeople, type Recipient } from "@lokaal17/db/entry/rounds-people";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import type { Objection } from "@lokaal17/db/sources/objections";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import type { Reference } from "../publications/views.ts";

type Tx = Transaction<Database>;

interface About {
  definition: IndicatorDefinition;
  reference: Reference;
}

/** Tells the analysts of an objection, to answer it. */
export async function mailAnalysts(
  context: ApiContext,
  tx: Tx,
  objection: Objection,
  { definition, reference, author }: About & { author: string },
): Promise<void> {
  const values = subjectOf(objection, { definition, reference });
  for (const person of await loadPeople(tx, ["analyst"], null)) {
    const mail = mailOf("objection-made", (locale) => ({
      ...values(locale),
      name: person.name,
      author,
      text: objection.text,
      link: `${context.address}/bronnen`,
    }));
    await put(context, tx, objection, person, mail);
  }
}

/** Tells the officers of the organisation what was answered. */
export async function mailOrganisation(
  context: ApiContext,
  tx: Tx,
  objection: Objection,
  about: About,
): Promise<void> {
  const values = subjectOf(objection, about);
  for (const person of await loadPeople(tx, ["officer"], [objection.area])) {
    const mail = mailOf("objection-answered", (locale) => ({
      ...values(locale),
      name: person.name,
      answer: objection.answer ?? "",
      link: `${context.address}/eigen/${objection.area}?indicator=${objection.indicator}`,
    }));
    await put(context, tx, objection, person, mail);
  }
}

const subjectOf =
  ({ area, period }: Objection, { definition, reference }: About) =>
  (locale: Locale) => ({
    organisation: nameWithLayer(area, reference.areaOf.get(area)?.name ?? area, locale),
    indicator: definition.name[locale],
    period,
  });

async function put(
  context: ApiContext,
  tx: Tx,
  { area }: Objection,
  { email }: Recipient,
  mail: { subject: string; body: string },
): Promise<void> {
  const message = { id: context.newId(), kind: "objection" as const, area, recipient: email, ...mail };
  await enqueueMessage(tx, { ...message, createdAt: context.now() });
}

import type { Database } from "@lokaal17/db/database/schema";
import { cellKey } from "@lokaal17/db/entry/decide-four-eyes";
import type { Round, Submission, SubmissionCell } from "@lokaal17/db/entry/queries";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { returnReasons } from "@lokaal17/shared/entry/return-reasons";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatMoment } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";

interface Told {
  submission: Submission;
  areaName: string;
  definitions: readonly Pick<IndicatorDefinition, "code" | "name">[];
  round: Round;
  state: "approved" | "partly-approved" | "returned";
  approved: number;
  returned: readonly SubmissionCell[];
  /** By cell. */
  remarks: ReadonlyMap<string, string>;
  actor: Actor;
  why: { reason: string | null; reasonCode: string | null };
}

/** Puts the mail about a decision in the outbox, to who submitted: what was approved, and what came back and why. */
export async function tellSubmitter(
  context: ApiContext,
  tx: Transaction<Database>,
  told: Told,
): Promise<void> {
  const { submission, round, state } = told;
  const submitter = await tx
    .selectFrom("account")
    .select(["name", "email"])
    .where("id", "=", submission.submittedBy)
    .where("active", "=", true)
    .executeTakeFirst();
  if (!submitter) return;
  const now = context.now();
  const inRound = (locale: Locale) => ({
    name: submitter.name,
    organisation: told.areaName,
    round: locale === "nl" ? round.nameNl : round.nameEn,
    approver: told.actor.name,
    at: formatMoment(now, locale),
  });
  const { address } = context;
  const mail =
    state === "approved"
      ? mailOf("decision-approved", (locale) => ({
          ...inRound(locale),
          count: told.approved,
          link: `${address}/goedkeuren/${submission.id}`,
        }))
      : mailOf("decision-returned", (locale) => ({
          ...inRound(locale),
          count: told.returned.length,
          reason: reasonOf(told, locale),
          link: `${address}/invoer/${round.id}/${submission.area}`,
        }));
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "decision",
    area: submission.area,
    recipient: submitter.email,
    ...mail,
    createdAt: now,
  });
}

/** The kind of reason, the sentence of the approver, and what she said of each cell. */
function reasonOf({ why, definitions, returned, remarks }: Told, locale: Locale): string {
  const nameOf = new Map(definitions.map(({ code, name }) => [code, name[locale]]));
  const code = returnReasons.find((known) => known === why.reasonCode);
  const lines = returned.flatMap((cell) => {
    const remark = remarks.get(cellKey(cell));
    return remark === undefined
      ? []
      : [`${nameOf.get(cell.indicator) ?? cell.indicator}, ${cell.period}: ${remark}`];
  });
  return [code ? entryText(locale)(`return-reason.${code}`) : null, why.reason, ...lines]
    .filter(Boolean)
    .join("\n");
}

import type { Database } from "@lokaal17/db/database/schema";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { findRunBefore, type Run } from "@lokaal17/db/sources/runs";
import type { Source } from "@lokaal17/db/sources/sources";
import type { RunFailure } from "@lokaal17/db/sources/tables";
import { loadTold } from "@lokaal17/db/sources/told";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { dayInAmsterdam, formatMoment } from "@lokaal17/shared/text/number";
import { sourceText } from "@lokaal17/shared/text/sources";
import type { Transaction } from "kysely";
import { failureSentence } from "./failure-sentence.ts";
import type { SourceContext } from "./run-source.ts";

/**
 * Puts the mail about a rejected run in the outbox: to every administrator and analyst. A source that fails every day for
 * the same reason is told of at once, and then on Mondays.
 */
export async function tellRejected(
  { newId, now, address }: Pick<SourceContext, "newId" | "now" | "address">,
  tx: Transaction<Database>,
  { run, source, error }: { run: Run; source: Source; error: RunFailure },
): Promise<void> {
  const moment = now();
  const before = await findRunBefore(tx, run, ["stored", "unchanged", "preview", "rejected"]);
  const isSame = before?.state === "rejected" && before.error?.code === error.code;
  const isMonday = new Date(dayInAmsterdam(moment)).getUTCDay() === 1;
  if (run.trigger === "schedule" && before?.trigger === "schedule" && isSame && !isMonday) return;
  const good = await findRunBefore(tx, run, ["stored", "unchanged"]);
  const said = (locale: Locale) => ({
    source: `${source.organisation}, ${source.title}`,
    at: formatMoment(moment, locale),
    reason: failureSentence(error, locale),
    lastGood: good
      ? sourceText(locale)("last-good", { at: formatMoment(good.endedAt ?? good.startedAt, locale) })
      : sourceText(locale)("never-good"),
    link: `${address}/bronnen/${source.id}`,
  });
  for (const { name, email } of await loadTold(tx))
    await enqueueMessage(tx, {
      id: newId(),
      kind: "source",
      area: null,
      recipient: email,
      ...mailOf("source-rejected", (locale) => ({ name, ...said(locale) })),
      createdAt: moment,
    });
}

import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import { findSubmission, loadRounds, loadSubmissionCells, type Round } from "@lokaal17/db/entry/queries";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { getReceipt } from "@lokaal17/shared/contract/assignments";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatMoment } from "@lokaal17/shared/text/number";
import { receiptText } from "@lokaal17/shared/text/receipt";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { definitionsOf } from "./grid.ts";
import { type Receipt, receiptDocument } from "./receipt-document.ts";
import { receiptPdf } from "./receipt-pdf.ts";

/** The receipt of a submission as a PDF, for people of its own organisation. */
export function receiptRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getReceipt, async ({ params, actor, locale, c }) => {
    const { receipt, filename } = await receiptOf(context, params.id, signedIn(actor), locale);
    const bytes = await receiptPdf(receiptDocument(receipt, locale));
    return c.body(bytes, 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
    });
  });
}

/**
 * Puts the mail that a submission was received in the outbox, in the transaction of submitting. It has no figures: a mail
 * can end up with somebody else. Its link asks to sign in.
 */
export async function enqueueReceipt(
  context: ApiContext,
  tx: Transaction<Database>,
  submitted: { id: string; round: Round; area: PlacedArea; cells: number; actor: Actor & { email: string } },
): Promise<void> {
  const { id, round, area, cells, actor } = submitted;
  const now = context.now();
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "receipt",
    area: area.code,
    recipient: actor.email,
    ...mailOf("receipt", (locale) => ({
      name: actor.name,
      submitter: actor.name,
      organisation: nameWithLayer(area.code, area.name, locale),
      round: locale === "nl" ? round.nameNl : round.nameEn,
      count: cells,
      reference: id,
      at: formatMoment(now, locale),
      link: `${context.address}/v1/submissions/${id}/receipt.pdf`,
    })),
    createdAt: now,
  });
}

/** @throws Problem 404 for another organisation's, as for one that does not exist */
async function receiptOf(
  context: ApiContext,
  id: string,
  actor: Actor,
  locale: Locale,
): Promise<{ receipt: Receipt; filename: string }> {
  const { db } = context.database;
  const submission = await findSubmission(db, id);
  if (!submission || !may(actor, "see drafts", submission.area)) throw notFound();
  const round = (await loadRounds(db)).find((candidate) => candidate.id === submission.roundId);
  const area = (await context.views.reference()).areaOf.get(submission.area);
  if (!round || !area) throw notFound();
  const cells = await loadSubmissionCells(db, id);
  const dataVersion = submission.dataVersion ? submission.dataVersion - 1 : await currentDataVersion(db);
  const codes = [...new Set(cells.map(({ indicator }) => indicator))];
  const definitions = await definitionsOf(context, codes, dataVersion);
  const receipt: Receipt = {
    id,
    organisation: nameWithLayer(area.code, area.name, locale),
    round: locale === "nl" ? round.nameNl : round.nameEn,
    practice: round.practice,
    submittedAt: submission.submittedAt,
    submittedBy: submission.submittedBy === actor.accountId ? actor.name : null,
    contentHash: submission.contentHash,
    cells: definitions.flatMap((definition) =>
      cells
        .filter(({ indicator }) => indicator === definition.code)
        .map((cell) => ({
          ...cell,
          indicator: definition.name[locale],
          unit: definition.unitName[locale],
          decimals: definition.decimals,
        })),
    ),
  };
  const filename = receiptText(locale)("filename", {
    area: area.code,
    round: round.id.replace(/[^\w-]/g, "-"),
  });
  return { receipt, filename };
}

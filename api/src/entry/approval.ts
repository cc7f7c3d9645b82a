import { approveSubmission, holdSubmission, returnSubmission } from "@lokaal17/db/entry/decide";
import {
  findSubmission,
  loadRounds,
  loadSubmissionCells,
  type Submission,
  type SubmissionCell,
  tookPart,
} from "@lokaal17/db/entry/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Submission as SubmissionView } from "@lokaal17/shared/contract/entry";
import { doubtsAbout } from "@lokaal17/shared/entry/doubts";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";
import { problemText } from "@lokaal17/shared/text/problems";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden, invalid, notFound } from "../http/problem.ts";
import { groupByIndicator, valueBefore } from "./cell-view.ts";
import { definitionsOf } from "./grid.ts";
import { roundView } from "./rounds.ts";

/** The frozen copy with what changed since the last approval. @throws Problem 404 for another organisation's */
export async function submissionView(
  context: ApiContext,
  id: string,
  actor: Actor,
  locale: Locale,
): Promise<SubmissionView> {
  const { db } = context.database;
  const submission = await findSubmission(db, id);
  if (!submission || !may(actor, "see drafts", submission.area)) throw notFound();
  const round = (await loadRounds(db)).find((candidate) => candidate.id === submission.roundId);
  if (!round) throw notFound();
  const cells = await loadSubmissionCells(db, id);
  // After approval the comparison stays the one that the approver saw: with the version before her own.
  const dataVersion = submission.dataVersion ? submission.dataVersion - 1 : await currentDataVersion(db);
  const indicators = [...new Set(cells.map(({ indicator }) => indicator))];
  const definitions = await definitionsOf(context, indicators, dataVersion);
  const figures = groupByIndicator(
    await findObservations(db, { indicators, areas: [submission.area], dataVersion, limit: 10_000 }),
  );
  const whyNot = await whyNotDecide(context, submission, actor, locale);
  const views = definitions.flatMap((definition) =>
    cells
      .filter(({ indicator }) => indicator === definition.code)
      .map((cell) => {
        const own = figures.get(cell.indicator);
        const approved = own?.find(({ period }) => period === cell.period);
        const approvedValue = approved?.value ?? null;
        const before = valueBefore(own, cell.period);
        return {
          indicator: cell.indicator,
          name: definition.name[locale],
          goal: definition.goal ?? 0,
          unit: definition.unitName[locale],
          decimals: definition.decimals,
          period: cell.period,
          value: cell.value,
          numerator: cell.numerator,
          denominator: cell.denominator,
          status: cell.status,
          reason: cell.reason,
          remark: cell.remark,
          approvedValue,
          lastYearValue: before === null ? null : String(before.value),
          changed: approved === undefined || differs(cell, approved),
          synthetic: cell.origin === "synthetic",
          enteredByMe: cell.enteredBy === actor.accountId,
          doubts: doubtsAbout(
            cell.value === null ? null : Number(cell.value),
            before,
            definition.decimals,
            locale,
            cell.numerator === null ? cell.value : null,
          ),
        };
      }),
  );
  return {
    id,
    round: roundView(round, locale, context.now()),
    area: submission.area,
    areaName: (await context.views.reference()).areaOf.get(submission.area)?.name ?? submission.area,
    state: submission.state,
    submittedAt: submission.submittedAt.toISOString(),
    decidedAt: submission.decidedAt?.toISOString() ?? null,
    reason: submission.reason,
    contentHash: submission.contentHash,
    mayDecide: whyNot === null,
    whyNot,
    // Doubts first, then what changed.
    cells: views.sort((a, b) => rank(a) - rank(b)),
  };
}

type Figure = Pick<SubmissionCell, "value" | "numerator" | "denominator" | "status">;

/** Whether anything that becomes public or a score differs: the figure, its parts, or its status. */
function differs(cell: Figure, approved: Figure): boolean {
  const number = (text: string | null) => (text === null ? null : Number(text));
  return (
    cell.status !== approved.status ||
    number(cell.value) !== number(approved.value) ||
    number(cell.numerator) !== number(approved.numerator) ||
    number(cell.denominator) !== number(approved.denominator)
  );
}

const rank = (cell: { doubts: unknown[]; changed: boolean }) =>
  cell.doubts.length > 0 ? 0 : cell.changed ? 1 : 2;

async function whyNotDecide(
  context: ApiContext,
  submission: Submission,
  actor: Actor,
  locale: Locale,
): Promise<string | null> {
  const text = problemText(locale);
  if (!may(actor, "approve values", submission.area)) return text("forbidden.detail");
  if (submission.state !== "submitted") return text("already-decided.detail");
  if (await tookPart(context.database.db, submission, actor.accountId)) return text("four-eyes.detail");
  return null;
}

interface Wish {
  submission: string;
  decision: "approve" | "return";
  contentHash: string;
  reasonCode?: string | undefined;
  reason?: string | undefined;
}

/**
 * Approves or returns what the approver saw. The lock on the submission is held until the decision is stored, so that
 * two approvers cannot both decide.
 */
export async function decide(
  context: ApiContext,
  wish: Wish,
  actor: Actor,
): Promise<{ state: "approved" | "returned"; dataVersion: number | null }> {
  if (wish.decision === "return" && (wish.reason ?? "").length < 3)
    throw invalid([{ pointer: "#/body/reason", text: "reason-needed" }]);
  const { db } = context.database;
  const definitions = await definitionVersions(context);
  const decided = await db.transaction().execute(async (tx) => {
    const submission = await holdSubmission(tx, wish.submission);
    if (!submission || !may(actor, "see drafts", submission.area)) throw notFound();
    if (!may(actor, "approve values", submission.area)) throw forbidden();
    if (submission.state !== "submitted") throw conflict("already-decided.detail");
    if (submission.contentHash !== wish.contentHash) throw conflict("other-content.detail");
    if (await tookPart(tx, submission, actor.accountId)) throw forbidden("four-eyes.detail");
    const decision = { changeId: context.newId(), accountId: actor.accountId, now: context.now() };
    if (wish.decision === "return") {
      const reason = { reason: wish.reason ?? "", reasonCode: wish.reasonCode ?? null };
      await returnSubmission(tx, submission, decision, reason);
      return { state: "returned" as const, dataVersion: null };
    }
    const dataVersion = await approveSubmission(tx, submission, decision, {
      source: entryText("nl")("source.own-entry"),
      definitionVersionOf: (indicator) => definitions.get(indicator) ?? 1,
    });
    return { state: "approved" as const, dataVersion };
  });
  context.views.refresh();
  return decided;
}

async function definitionVersions(context: ApiContext): Promise<Map<string, number>> {
  const rounds = await loadRounds(context.database.db);
  const indicators = rounds.flatMap((round) => round.indicators.map(({ indicator }) => indicator));
  const dataVersion = await currentDataVersion(context.database.db);
  const definitions = await definitionsOf(context, indicators, dataVersion);
  return new Map(definitions.map(({ code, version }) => [code, version]));
}

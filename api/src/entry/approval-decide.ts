import type { Database } from "@lokaal17/db/database/schema";
import { approveSubmission, holdSubmission, returnSubmission } from "@lokaal17/db/entry/decide";
import { cellKey, loadOwnPart } from "@lokaal17/db/entry/decide-four-eyes";
import {
  loadRounds,
  loadSubmissionCells,
  type Round,
  type Submission,
  type SubmissionCell,
} from "@lokaal17/db/entry/queries";
import { insertRemarks } from "@lokaal17/db/entry/remarks";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadOfficial } from "@lokaal17/db/sources/authorities";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { postApproval } from "@lokaal17/shared/contract/approval";
import type { Answer, Checked } from "@lokaal17/shared/contract/endpoint";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";
import { formatDate } from "@lokaal17/shared/text/number";
import type { ProblemText } from "@lokaal17/shared/text/problems";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, invalid, notFound } from "../http/problem.ts";
import type { Reference } from "../publications/views.ts";
import { tellSubmitter } from "./approval-mail.ts";
import { refuseDecision } from "./approval-rights.ts";
import { phaseNow } from "./rounds.ts";

type Wish = Checked<typeof postApproval>["body"];

/**
 * Approves or returns what the approver saw, or approves it without some cells. The lock on the submission is held
 * until the decision is stored, so that two approvers cannot both decide.
 * @throws Problem 400 for a return without a reason or a cell that is not in it, and as `refuseDecision`
 *   and `refuseOutside`
 */
export async function decide(
  context: ApiContext,
  tx: Transaction<Database>,
  wish: Wish,
  { actor, areaOf, locale }: { actor: Actor; locale: Locale } & Pick<Reference, "areaOf">,
): Promise<Answer<typeof postApproval>> {
  const submission = await holdSubmission(tx, wish.submission);
  if (!submission) throw notFound();
  const part = await loadOwnPart(tx, submission, actor.accountId);
  refuseDecision(submission, part, actor, wish.contentHash);
  const round = (await loadRounds(tx)).find(({ id }) => id === submission.roundId);
  if (!round) throw notFound();
  if (wish.decision === "approve") await refuseOutside(context, tx, { round, area: submission.area, locale });
  const cells = await loadSubmissionCells(tx, submission.id);
  const named = namedCells(wish, cells);
  const returned = wish.decision === "return" ? cells : cells.filter((cell) => named.has(cellKey(cell)));
  refuseUnclear(wish, cells.length, returned.length);

  const now = context.now();
  const decision = { accountId: actor.accountId, now, newId: context.newId };
  const why = {
    reason: wish.reason || null,
    reasonCode: returned.length > 0 ? (wish.reasonCode ?? null) : null,
  };
  await insertRemarks(
    tx,
    cells.flatMap((cell) => {
      const text = named.get(cellKey(cell));
      return text === undefined ? [] : [remarkOn(cell, submission, { ...decision, text })];
    }),
  );
  const definitions = await loadDefinitions(tx, await currentDataVersion(tx));
  const areaName = areaOf.get(submission.area)?.name ?? submission.area;
  const told = { submission, areaName, round, definitions, returned, remarks: named, actor, why };
  if (wish.decision === "return") {
    await returnSubmission(tx, submission, decision, { cells, ...why, reason: wish.reason ?? "" });
    await tellSubmitter(context, tx, { ...told, state: "returned", approved: 0 });
    return { state: "returned", dataVersion: null };
  }
  const approved = cells.filter((cell) => !named.has(cellKey(cell)));
  if (!round.practice) await refuseOfficial(tx, approved);
  const versions = new Map<string, number>(definitions.map(({ code, version }) => [code, version]));
  const dataVersion = await approveSubmission(tx, submission, decision, {
    approved,
    returned,
    ...why,
    practice: round.practice,
    source: entryText("nl")("source.own-entry"),
    definitionVersionOf: (indicator) => versions.get(indicator) ?? 1,
  });
  const state = returned.length > 0 ? "partly-approved" : "approved";
  await tellSubmitter(context, tx, { ...told, state, approved: approved.length });
  return { state, dataVersion };
}

/**
 * Nothing of who takes no part becomes a figure, nor of a round that has not begun; it can still go back. After the last
 * day what waits is decided as before.
 * @throws Problem 409
 */
async function refuseOutside(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area, locale }: { round: Round; area: AreaCode; locale: Locale },
): Promise<void> {
  const own = await roundClosesOn(tx, round.id, area);
  if (own.excused) throw conflict("excused.detail");
  if (phaseNow(round, context.now(), own) === "not-yet")
    throw conflict("round-closed.detail", {
      opens: formatDate(round.opensOn, locale),
      closes: formatDate(own.closesOn, locale),
    });
}

/**
 * A figure that comes from an official source by now is not overwritten by what was submitted before: it can go back.
 * @throws Problem 409
 */
async function refuseOfficial(tx: Transaction<Database>, approved: readonly SubmissionCell[]): Promise<void> {
  const official = await loadOfficial(tx);
  const found = official.find(({ indicator }) => approved.some((cell) => cell.indicator === indicator));
  if (found) throw conflict("official.detail", { source: found.title });
}

/** The remark on each cell that the decision names. @throws Problem 400 for a cell named twice, or not in it */
function namedCells(wish: Wish, cells: readonly SubmissionCell[]): Map<string, string> {
  const known = new Set(cells.map(cellKey));
  const named = new Map<string, string>();
  const mistakes: { pointer: string; text: ProblemText }[] = [];
  for (const [place, cell] of (wish.cells ?? []).entries()) {
    const key = cellKey(cell);
    const pointer = `#/body/cells/${place}`;
    if (!known.has(key)) mistakes.push({ pointer, text: "not-in-submission" });
    else if (named.has(key)) mistakes.push({ pointer, text: "cell-twice" });
    named.set(key, cell.remark);
  }
  if (mistakes.length > 0) throw invalid(mistakes);
  return named;
}

function refuseUnclear(wish: Wish, all: number, returned: number): void {
  if (wish.decision === "return" && (wish.reason ?? "").length < 3)
    throw invalid([{ pointer: "#/body/reason", text: "reason-needed" }]);
  if (wish.decision === "approve" && returned === all)
    throw invalid([{ pointer: "#/body/cells", text: "nothing-approved" }]);
}

function remarkOn(
  { indicator, period }: SubmissionCell,
  { id, roundId, area }: Submission,
  { accountId, now, newId, text }: { accountId: string; now: Date; newId(): string; text: string },
) {
  const cell = { roundId, area, indicator, period, submissionId: id };
  return { id: newId(), ...cell, writtenBy: accountId, writtenAt: now, text };
}

import { cellKey, loadOwnPart, type OwnPart } from "@lokaal17/db/entry/decide-four-eyes";
import {
  findSubmission,
  loadRounds,
  loadSubmissionCells,
  type Submission,
  type SubmissionCell,
} from "@lokaal17/db/entry/queries";
import { loadRemarks, type Remark } from "@lokaal17/db/entry/remarks";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Submission as SubmissionView } from "@lokaal17/shared/contract/approval";
import { returnReasons } from "@lokaal17/shared/entry/return-reasons";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { type FrozenContext, frozenContext } from "./approval-checks.ts";
import { whyNotDecide } from "./approval-rights.ts";
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
  const [cells, remarks, part, names, dataVersion] = await Promise.all([
    loadSubmissionCells(db, id),
    loadRemarks(db, submission.roundId, submission.area),
    loadOwnPart(db, submission, actor.accountId),
    namesOf(context, submission),
    versionBefore(context, submission),
  ]);
  const area = (await context.views.reference()).areaOf.get(submission.area);
  if (!area) throw notFound();
  const place = { area: area.code, layer: area.layer, dataVersion };
  const frozen = await frozenContext(context, cells, place);
  const asked = new Set(cells.map(({ indicator }) => indicator));
  const views = frozen.definitions.list
    .filter(({ code }) => asked.has(code))
    .flatMap((definition) =>
      cells
        .filter(({ indicator }) => indicator === definition.code)
        .map((cell) => cellOf(cell, { submission, definition, frozen, remarks, part, locale })),
    );
  const whyNot = whyNotDecide(submission, part, actor, locale);
  const code = returnReasons.find((known) => known === submission.reasonCode);
  return {
    id,
    round: roundView(round, locale, context.now()),
    area: submission.area,
    areaName: area.name,
    state: submission.state,
    practice: round.practice,
    submittedAt: submission.submittedAt.toISOString(),
    submittedBy: names.get(submission.submittedBy) ?? "",
    decidedAt: submission.decidedAt?.toISOString() ?? null,
    decidedBy: names.get(submission.decidedBy ?? "") ?? null,
    reasonCategory: code ? entryText(locale)(`return-reason.${code}`) : null,
    reason: submission.reason,
    contentHash: submission.contentHash,
    mayDecide: whyNot === null,
    whyNot,
    // Doubts first, then what changed.
    cells: views.sort((a, b) => rank(a) - rank(b)),
  };
}

/** After a decision the comparison stays the one that the approver saw: with the version before it. */
async function versionBefore(context: ApiContext, submission: Submission): Promise<number> {
  const { db } = context.database;
  if (submission.dataVersion !== null) return submission.dataVersion - 1;
  return currentDataVersion(db);
}

async function namesOf(
  { database }: ApiContext,
  { submittedBy, decidedBy }: Submission,
): Promise<Map<string, string>> {
  const rows = await database.db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "in", decidedBy ? [submittedBy, decidedBy] : [submittedBy])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Surroundings {
  submission: Submission;
  definition: IndicatorDefinition;
  frozen: FrozenContext;
  remarks: readonly Remark[];
  part: OwnPart;
  locale: Locale;
}

function cellOf(
  cell: SubmissionCell,
  { submission, definition, frozen, remarks, part, locale }: Surroundings,
): SubmissionView["cells"][number] {
  const { indicator, period } = cell;
  const own = frozen.figures.get(indicator) ?? [];
  const approved = own.find((figure) => figure.period === period);
  const before = own.findLast((figure) => figure.period < period && figure.value !== null);
  return {
    indicator,
    name: definition.name[locale],
    goal: definition.goal ?? 0,
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    period,
    value: cell.value,
    numerator: cell.numerator,
    denominator: cell.denominator,
    status: cell.status,
    reason: cell.reason,
    remark: cell.remark,
    source: cell.source,
    link: cell.link,
    referenceDate: cell.referenceDate,
    method: cell.method,
    explanation: cell.explanation,
    correctionReason: cell.correctionReason,
    decision: cell.decision,
    remarks: remarks
      .filter((remark) => cellKey(remark) === cellKey(cell))
      .map(({ authorName, writtenAt, text, submissionId }) => ({
        by: authorName,
        at: writtenAt.toISOString(),
        text,
        withDecision: submissionId === submission.id,
      })),
    approvedValue: approved?.value ?? null,
    lastYearValue: before?.value ?? null,
    changed: approved === undefined || differs(cell, approved),
    synthetic: cell.origin === "synthetic",
    enteredByMe: part.cells.has(cellKey(cell)),
    checks: frozen.checksOf(cell, definition, locale),
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

const rank = (cell: SubmissionView["cells"][number]) =>
  cell.checks.some(({ severity }) => severity !== "note") ? 0 : cell.changed ? 1 : 2;

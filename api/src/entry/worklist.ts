import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { loadRoundAreas, loadRoundExceptions, ownClosing } from "@lokaal17/db/entry/rounds";
import { loadExtensionRequests } from "@lokaal17/db/entry/rounds-extensions";
import {
  loadRoundAssignments,
  loadSubmissionHeads,
  loadUnreadMentions,
} from "@lokaal17/db/entry/rounds-overview";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { areasFor, may, mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import { daysBetween } from "@lokaal17/shared/entry/round-days";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";
import { extensionView } from "./extensions-view.ts";
import { lastReturnOf } from "./last-return.ts";
import { asksOf, phaseNow, roundView } from "./rounds.ts";
import { type CellStates, countCells, loadStates, requiredEmpty } from "./rounds-count.ts";

/** What is due for the organisations of the account, in every round that asks something of them. */
export async function worklistOf(context: ApiContext, actor: Actor, locale: Locale): Promise<WorklistTask[]> {
  const { areaOf } = await context.views.reference();
  const areas = areasOfTasks(actor).flatMap((code) => areaOf.get(code) ?? []);
  const around = await loadAround(context, actor, areas);
  const tasks = around.rounds.flatMap((round) =>
    areas.flatMap((area) => {
      const named = around.named.filter(({ roundId }) => roundId === round.id).map((row) => row.area);
      const only = contributed(actor, round.id, area.code);
      if (!asksOf(round, area, named) || only?.length === 0) return [];
      return [taskOf({ round, area, only, around, actor, locale, now: context.now() })];
    }),
  );
  return tasks.sort(firstDue);
}

/** The organisations that the account works for, by name: a role for all of them has overviews instead. */
function areasOfTasks(actor: Actor): AreaCode[] {
  const lists = (["see drafts", "see completeness", "contribute values"] as const).map((action) =>
    areasFor(actor, action),
  );
  return [...new Set(lists.flatMap((list) => (list === "all" ? [] : list)))].sort();
}

/** The indicators of a contributor in a round; undefined for who may see all that an organisation enters. */
function contributed(actor: Actor, roundId: string, area: AreaCode): IndicatorCode[] | undefined {
  if (may(actor, "see drafts", area) || may(actor, "see completeness", area)) return undefined;
  return actor.grants.flatMap(({ area: own, only }) =>
    own === area && only?.round === roundId ? only.indicators : [],
  );
}

interface Around {
  rounds: Round[];
  named: Awaited<ReturnType<typeof loadRoundAreas>>;
  exceptions: Awaited<ReturnType<typeof loadRoundExceptions>>;
  states: CellStates;
  submissions: Awaited<ReturnType<typeof loadSubmissionHeads>>;
  extensions: Awaited<ReturnType<typeof loadExtensionRequests>>;
  assignments: Awaited<ReturnType<typeof loadRoundAssignments>>;
  mentions: Awaited<ReturnType<typeof loadUnreadMentions>>;
  nameOf: (indicator: IndicatorCode, locale: Locale) => string;
}

/** One query per kind for all organisations, however many tasks come of it. */
async function loadAround(
  context: ApiContext,
  { accountId }: Actor,
  areas: readonly PlacedArea[],
): Promise<Around> {
  const { db } = context.database;
  const codes = areas.map(({ code }) => code);
  const rounds = await loadRounds(db);
  const ids = rounds.map(({ id }) => id);
  const [named, exceptions, states, submissions, extensions, assignments, mentions, definitions] =
    await Promise.all([
      loadRoundAreas(db),
      loadRoundExceptions(db),
      loadStates(db, rounds, codes),
      loadSubmissionHeads(db, ids, codes),
      loadExtensionRequests(db, { areas: codes }),
      loadRoundAssignments(db, { accountId }),
      loadUnreadMentions(db, accountId),
      currentDataVersion(db).then((version) => loadDefinitions(db, version)),
    ]);
  const names = new Map(definitions.map(({ code, name }) => [code, name]));
  const nameOf = (indicator: IndicatorCode, locale: Locale) => names.get(indicator)?.[locale] ?? indicator;
  return { rounds, named, exceptions, states, submissions, extensions, assignments, mentions, nameOf };
}

interface Task {
  round: Round;
  area: PlacedArea;
  only: IndicatorCode[] | undefined;
  around: Around;
  actor: Actor;
  locale: Locale;
  now: Date;
}

function taskOf({ round, area, only, around, actor, locale, now }: Task): WorklistTask {
  const { code } = area;
  const here = (row: { roundId: string; area: AreaCode }) => row.roundId === round.id && row.area === code;
  const exception = around.exceptions.find(here);
  const own = ownClosing(round.closesOn, exception);
  const phase = phaseNow(round, now, own);
  const cells = around.states.cellsOf(round, area, only);
  const empty = requiredEmpty(cells);
  const maySeeDrafts = may(actor, "see drafts", code);
  const maySee = ({ indicator }: { indicator: IndicatorCode }) =>
    maySeeDrafts || mayWriteCell(actor, { area: code, round: round.id, indicator });
  const last = around.submissions.find(here);
  const extension = around.extensions.find(here);
  return {
    round: roundView(round, locale, now, own),
    area: code,
    areaName: area.name,
    layer: area.layer,
    phase,
    practice: round.practice,
    daysLeft: daysBetween(dayInAmsterdam(now), own.closesOn),
    overdue: phase === "correction" && empty > 0,
    excused: exception?.excused ? exception.reason : null,
    counts: countCells(cells),
    requiredEmpty: empty,
    maySeeDrafts,
    mayEnter: may(actor, "contribute values", code),
    mayApprove: may(actor, "approve values", code),
    mayAskExtension:
      may(actor, "ask extension", code) && !round.practice && !own.excused && extension?.state !== "open",
    maySeeCompleteness: may(actor, "see completeness", code),
    extension: extension && !only ? extensionView(extension) : null,
    openSubmission:
      last?.state === "submitted" && maySeeDrafts
        ? { id: last.id, submittedAt: last.submittedAt.toISOString(), cells: last.cells }
        : null,
    lastReturn: maySeeDrafts ? lastReturnOf(last, locale) : null,
    assigned: around.assignments.filter(here).map(({ indicator, dueOn }) => ({
      indicator,
      name: around.nameOf(indicator, locale),
      dueOn,
      filled: cells.every((cell) => cell.indicator !== indicator || cell.state !== "empty"),
    })),
    // A remark can tell a figure: whoever was named in it reads it where she may see its cell.
    mentions: around.mentions
      .filter(here)
      .filter(maySee)
      .map(({ remark, by, at, text, indicator, period }) => ({
        remark,
        by,
        at: at.toISOString(),
        text,
        indicator,
        indicatorName: around.nameOf(indicator, locale),
        period,
      })),
  };
}

/** What can be filled in first, then what comes, then what has passed: each by its day. */
function firstDue(one: WorklistTask, other: WorklistTask): number {
  const place = ({ phase, overdue, excused }: WorklistTask) =>
    excused !== null ? 3 : phase === "open" || overdue ? 0 : phase === "not-yet" ? 1 : 2;
  return (
    place(one) - place(other) ||
    Number(one.practice) - Number(other.practice) ||
    one.round.closesOn.localeCompare(other.round.closesOn) ||
    one.areaName.localeCompare(other.areaName, "nl")
  );
}

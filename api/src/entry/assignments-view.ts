import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import {
  type AssignmentWithPerson,
  loadAssignments,
  loadLastAssignments,
} from "@lokaal17/db/entry/assignments";
import { loadLinks } from "@lokaal17/db/entry/contributor-links";
import { loadColleagues } from "@lokaal17/db/entry/contributors";
import { countEntries, type Round } from "@lokaal17/db/entry/queries";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AssignedIndicator, Assignee, Assignments } from "@lokaal17/shared/contract/assignments";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";

/** Who fills what for an organisation in a round, and how far they are; read through `db`, a transaction if need be. */
export async function assignmentsView(
  context: ApiContext,
  db: Kysely<Database>,
  { round, area }: { round: Round; area: PlacedArea },
  locale: Locale,
): Promise<Assignments> {
  const asked = round.indicators.filter(({ layer }) => layer === area.layer);
  const codes = asked.map(({ indicator }) => indicator);
  const definitions = await definitionsOf(db, codes);
  const filled = await filledCells(db, round, area.code, codes);
  const assigned = await loadAssignments(db, round.id, area.code);
  const links = await loadLinks(db, round.id, area.code);
  const colleagues = await loadColleagues(db, area.code);
  const last = await loadLastAssignments(db, area.code, round.closesOn);
  const { closesOn } = await roundClosesOn(db, round.id, area.code);
  const now = context.now();
  const indicators = definitions.map((definition): AssignedIndicator => {
    const own = assigned.find(({ indicator }) => indicator === definition.code);
    return {
      indicator: definition.code,
      name: definition.name[locale],
      goal: definition.goal ?? 0,
      required: asked.some(({ indicator, required }) => required && indicator === definition.code),
      account: own?.accountId ?? null,
      dueOn: own?.dueOn ?? null,
      filled: filled.get(definition.code) ?? 0,
      asked: round.periods.length,
    };
  });
  return {
    round: { id: round.id, name: locale === "nl" ? round.nameNl : round.nameEn },
    area: area.code,
    areaName: area.name,
    closesOn,
    mayAssign: dayInAmsterdam(now) <= closesOn,
    indicators,
    people: [...Map.groupBy(assigned, ({ accountId }) => accountId).values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const colleague = colleagues.find(({ id }) => id === first.accountId);
      const own = links.filter(({ accountId }) => accountId === first.accountId);
      const counts = sumOf(indicators.filter(({ account }) => account === first.accountId));
      const opened = own
        .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
        .sort((a, b) => Number(b) - Number(a))[0];
      const [newest] = own;
      return [
        {
          account: first.accountId,
          name: first.name,
          email: first.email,
          kind: colleague ? ("colleague" as const) : ("contributor" as const),
          indicators: rows.map(({ indicator }) => indicator),
          dueOn: rows.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
          ...counts,
          state: stateOf(rows, counts, opened !== undefined),
          link:
            newest && !colleague?.officer
              ? {
                  sentAt: newest.createdAt.toISOString(),
                  expiresAt: newest.expiresAt.toISOString(),
                  lastUsedAt: opened?.toISOString() ?? null,
                  works: newest.endedAt === null && newest.expiresAt > now,
                }
              : null,
        },
      ];
    }),
    colleagues: colleagues.map(({ id, name }) => ({ account: id, name })),
    lastYear: last
      .filter(({ indicator }) =>
        indicators.some((one) => one.indicator === indicator && one.account === null),
      )
      .map(({ indicator, accountId, name }) => ({ indicator, account: accountId, name })),
  };
}

function stateOf(
  rows: readonly AssignmentWithPerson[],
  { filled, asked }: { filled: number; asked: number },
  opened: boolean,
): Assignee["state"] {
  if (rows.every(({ doneAt }) => doneAt !== null)) return "done";
  if (filled >= asked) return "filled";
  if (filled > 0 && opened) return "partly";
  return opened ? "opened" : "not-opened";
}

export function sumOf(rows: readonly { filled: number; asked: number }[]): { filled: number; asked: number } {
  return {
    filled: rows.reduce((sum, row) => sum + row.filled, 0),
    asked: rows.reduce((sum, row) => sum + row.asked, 0),
  };
}

/** How many cells of each indicator have something: written in this round, or approved in an earlier one. */
export async function filledCells(
  db: Kysely<Database>,
  round: Round,
  area: AreaCode,
  indicators: readonly IndicatorCode[],
): Promise<Map<string, number>> {
  if (indicators.length === 0) return new Map();
  const dataVersion = await currentDataVersion(db);
  const written = await countEntries(db, round.id, [area]);
  const approved = await findObservations(db, { indicators, areas: [area], dataVersion, limit: 10_000 });
  const cells = [...written, ...approved.filter(({ value }) => value !== null)]
    .filter(({ period }) => round.periods.includes(period))
    .map(({ indicator, period }) => `${indicator} ${period}`);
  const counts = new Map<string, number>();
  for (const cell of new Set(cells)) {
    const indicator = cell.split(" ")[0] ?? "";
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  return counts;
}

/**
 * The definitions in force of these indicators, by goal. Everything inside a transaction is read through it: the
 * embedded database has one connection, and whoever asks outside would wait for the transaction to end.
 */
export async function definitionsOf(
  db: Kysely<Database>,
  indicators: readonly IndicatorCode[],
): Promise<IndicatorDefinition[]> {
  const all = await loadDefinitions(db, await currentDataVersion(db));
  return all.filter(({ code }) => indicators.includes(code));
}

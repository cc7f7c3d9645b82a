import {
  dataVersionAt,
  type HistoryFilter,
  type LoggedChange,
  loadChanges,
} from "@lokaal17/db/audit/history";
import { findLastSeal } from "@lokaal17/db/audit/seal";
import type { Database } from "@lokaal17/db/database/schema";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { findObservations } from "@lokaal17/db/observations/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { type AuditEvent, getFiguresOn, listAuditEvents } from "@lokaal17/shared/contract/audit";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { endOfDayInAmsterdam, startOfDayInAmsterdam } from "@lokaal17/shared/text/day-in-amsterdam";
import type { Hono } from "hono";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";

const pageSize = 100;
/** More than any organisation has: 250 indicators × 35 years. */
const mostFigures = 20_000;

/** The log as its organisation reads it, and its figures as they were on a day. */
export function auditRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listAuditEvents, async ({ query, actor }) => {
    const { area } = query;
    // The log of another organisation does not exist for this account; that of the program is the administrators'.
    if (!may(actor, "see audit", area ?? null)) throw area ? notFound() : forbidden();
    const found = await readEvents(db, query, actor, pageSize + 1);
    const events = found.slice(0, pageSize);
    const seal = await findLastSeal(db, area ?? "system");
    return {
      area: area ?? null,
      areaName: area ? ((await context.views.reference()).areaOf.get(area)?.name ?? area) : null,
      events,
      next: found.length > pageSize ? (events.at(-1)?.position ?? null) : null,
      seal: seal ? { day: seal.day, position: seal.position, hash: seal.hash } : null,
    };
  });

  implement(app, getFiguresOn, async ({ params: { code, day }, actor, locale }) => {
    if (!may(actor, "see audit", code)) throw notFound();
    const area = (await context.views.reference()).areaOf.get(code);
    if (!area) throw notFound("area-not-found.detail", { code });
    const dataVersion = await dataVersionAt(db, endOfDayInAmsterdam(day));
    const definitions = await loadDefinitions(db, dataVersion);
    const figures = await findObservations(db, {
      indicators: definitions.filter(({ layer }) => layer === area.layer).map((one) => one.code),
      areas: [code],
      dataVersion,
      limit: mostFigures,
    });
    const definitionOf = new Map(definitions.map((definition) => [definition.code, definition]));
    return {
      area: code,
      areaName: area.name,
      day,
      dataVersion,
      figures: figures.flatMap((figure) => {
        const definition = definitionOf.get(figure.indicator);
        if (!definition) return [];
        const { indicator, period, value, status, origin, definitionVersion } = figure;
        const { name, unitName, decimals } = definition;
        const synthetic = origin === "synthetic";
        return [
          {
            indicator,
            name: name[locale],
            unit: unitName[locale],
            decimals,
            period,
            value,
            status,
            synthetic,
            definitionVersion,
          },
        ];
      }),
    };
  });
}

/**
 * The events that a query of the log asks for, as this account reads them. Whether she may read that log at all is for
 * the caller to ask first.
 */
export async function readEvents(
  db: Kysely<Database>,
  query: LogQuery,
  actor: Actor | null,
  limit: number,
): Promise<AuditEvent[]> {
  const found = await loadChanges(db, { ...choiceOf(query), limit });
  // Who sees how far an organisation is, but not its drafts, sees that something was written and not what.
  const withValues = query.area === undefined || may(actor, "see drafts", query.area);
  return found.map((event) => eventView(event, withValues));
}

type LogQuery = Checked<typeof listAuditEvents>["query"];

/** What a query of the log asks for. */
export function choiceOf({ area, since, until, ...rest }: LogQuery): Omit<HistoryFilter, "limit"> {
  return {
    ...rest,
    organisation: area ?? null,
    since: since === undefined ? undefined : startOfDayInAmsterdam(since),
    until: until === undefined ? undefined : endOfDayInAmsterdam(until),
  };
}

function eventView(change: LoggedChange, withValues: boolean): AuditEvent {
  const { details } = change;
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const isShown = withValues || !("roundId" in details || "submissionId" in details);
  return {
    id: change.id,
    position: change.position,
    at: change.occurredAt.toISOString(),
    by: change.authorName,
    action: change.action,
    channel: change.channel,
    reason: isShown ? change.reason : null,
    indicator: text("indicator"),
    period: text("period"),
    from: isShown ? text("from") : null,
    to: isShown ? text("to") : null,
    rows: change.rowCount,
    hash: change.hash,
  };
}

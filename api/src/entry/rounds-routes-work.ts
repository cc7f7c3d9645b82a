import { loadRounds } from "@lokaal17/db/entry/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import { getCalendar, getRoundCalendar, putCalendarYear } from "@lokaal17/shared/contract/calendar";
import { getCompleteness, postReminders } from "@lokaal17/shared/contract/completeness";
import {
  decideExtensionRequest,
  listExtensionRequests,
  postExtensionRequest,
} from "@lokaal17/shared/contract/extensions";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { completenessOf } from "./completeness.ts";
import { askExtension, decideExtension, extensionRequests } from "./extensions.ts";
import { remind } from "./reminders.ts";
import { roundOf } from "./rounds.ts";
import { calendarOf, roundCalendarFile, setCalendarYear } from "./rounds-calendar.ts";

/** Around a round: the calendar, more time, how far everybody is, and reminders. */
export function roundWorkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const roundNamed = async (id: string) => {
    const round = (await loadRounds(context.database.db)).find((candidate) => candidate.id === id);
    if (!round) throw notFound();
    return round;
  };

  implement(app, getCalendar, async ({ actor, locale }) => calendarOf(context, signedIn(actor), locale));

  implement(app, putCalendarYear, async ({ params, body, actor, c }) => {
    const analyst = signedIn(actor);
    if (!may(analyst, "manage rounds")) throw forbidden();
    return once(context, { actor: analyst, c, body }, async (tx) => {
      await setCalendarYear(context, tx, params.year, body.dates, analyst);
      return { year: params.year };
    });
  });

  implement(app, getRoundCalendar, async ({ params, query, actor, locale, c }) => {
    const reader = signedIn(actor);
    const round = await roundNamed(params.round);
    if (
      query.area &&
      !may(reader, "contribute values", query.area) &&
      !may(reader, "see completeness", query.area)
    )
      throw notFound();
    const own = query.area ? (await roundOf(context, round.id, query.area)).own : null;
    const file = await roundCalendarFile(
      context,
      round,
      query.area && own ? { area: query.area, closesOn: own.closesOn } : null,
      locale,
    );
    const name = ["lokaal17", round.id, query.area ?? []].flat().join("-");
    c.header("Cache-Control", "private, no-store");
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${name}.ics"`);
    return c.body(file);
  });

  implement(app, listExtensionRequests, async ({ query, actor, locale }) => ({
    requests: await extensionRequests(context, { roundId: query.round }, signedIn(actor), locale),
  }));

  implement(app, postExtensionRequest, async ({ body, actor, locale, c }) => {
    const asker = signedIn(actor);
    return once(context, { actor: asker, c, body, status: 201 }, async (tx) => {
      const id = await askExtension(context, tx, body, asker);
      const [request] = await extensionRequests(context, { id }, asker, locale, tx);
      if (!request) throw notFound();
      return request;
    });
  });

  implement(app, decideExtensionRequest, async ({ params, body, actor, locale, c }) => {
    const analyst = signedIn(actor);
    return once(context, { actor: analyst, c, body, status: 201 }, async (tx) => {
      await decideExtension(context, tx, params.id, body, analyst);
      const [request] = await extensionRequests(context, { id: params.id }, analyst, locale, tx);
      if (!request) throw notFound();
      return request;
    });
  });

  implement(app, getCompleteness, async ({ params, actor, locale }) =>
    completenessOf(context, await roundNamed(params.round), signedIn(actor), locale),
  );

  implement(app, postReminders, async ({ params, body, actor, locale, c }) => {
    const sender = signedIn(actor);
    return once(context, { actor: sender, c, body, status: 201 }, (tx) =>
      remind(context, tx, { roundId: params.round, areas: body.areas, actor: sender }, locale),
    );
  });
}

import { loadRounds } from "@lokaal17/db/entry/queries";
import { loadColleagues, loadRemarks, loadUnreadMentions, readMention } from "@lokaal17/db/entry/remarks";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { may, mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import {
  getColleagues,
  getMentions,
  getRemarks,
  postRemark,
  putMention,
} from "@lokaal17/shared/contract/remarks";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { remarkView, writeRemark } from "./remarks-write.ts";
import { roundOf } from "./rounds.ts";

/** What colleagues and approvers say of cells, and whom it mentions. */
export function remarkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getRemarks, async ({ params: { round, area }, actor }) => {
    const reader = signedIn(actor);
    if (!may(reader, "see drafts", area) && !may(reader, "contribute values", area)) throw notFound();
    await roundOf(context, round, area);
    const remarks = await loadRemarks(db, round, area);
    return {
      remarks: remarks
        .filter(({ indicator }) => maySee(reader, { round, area, indicator }))
        .map((remark) => remarkView(remark, reader)),
    };
  });

  implement(app, getColleagues, async ({ params: { area }, actor }) => {
    const reader = signedIn(actor);
    const actions = ["see drafts", "delegate approval", "assign contributors"] as const;
    if (!actions.some((action) => may(reader, action, area))) throw notFound();
    const colleagues = await loadColleagues(db, area);
    return {
      colleagues: colleagues
        .filter(({ id }) => id !== reader.accountId)
        .map(({ id, name }) => ({ id, name })),
    };
  });

  implement(app, postRemark, async ({ body, actor, c }) => {
    const author = signedIn(actor);
    if (!mayWriteCell(author, body) && !may(author, "approve values", body.area)) throw notFound();
    const { round, area } = await roundOf(context, body.round, body.area);
    const asked = round.indicators.some(
      ({ indicator, layer }) => indicator === body.indicator && layer === area.layer,
    );
    if (!asked || !round.periods.includes(body.period)) throw conflict("not-in-round.detail");
    return once(context, { actor: author, c, body, status: 201 }, (tx) =>
      writeRemark(context, tx, body, { actor: author, areaName: area.name }),
    );
  });

  implement(app, getMentions, async ({ actor, locale }) => {
    const reader = signedIn(actor);
    const unread = await loadUnreadMentions(db, reader.accountId);
    const rounds = new Map((await loadRounds(db)).map((round) => [round.id, round]));
    const definitions = await loadDefinitions(db, await currentDataVersion(db));
    const names = new Map<string, string>(definitions.map(({ code, name }) => [code, name[locale]]));
    const { areaOf } = await context.views.reference();
    return {
      mentions: unread
        .filter((remark) => maySee(reader, { ...remark, round: remark.roundId }))
        .map((remark) => ({
          ...remarkView(remark, reader),
          round: remark.roundId,
          roundName: rounds.get(remark.roundId)?.[locale === "nl" ? "nameNl" : "nameEn"] ?? remark.roundId,
          area: remark.area,
          areaName: areaOf.get(remark.area)?.name ?? remark.area,
          indicatorName: names.get(remark.indicator) ?? remark.indicator,
        })),
    };
  });

  implement(app, putMention, async ({ params, body, actor, c }) => {
    const reader = signedIn(actor);
    return once(context, { actor: reader, c, body }, async (tx) => {
      const mention = { remarkId: params.remark, accountId: reader.accountId, now: context.now() };
      if (!(await readMention(tx, mention))) throw notFound();
      return { unread: (await loadUnreadMentions(tx, reader.accountId)).length };
    });
  });
}

/** Who sees the drafts of an organisation, and who fills this cell. */
const maySee = (reader: Actor, cell: { round: string; area: AreaCode; indicator: IndicatorCode }) =>
  may(reader, "see drafts", cell.area) || mayWriteCell(reader, cell);

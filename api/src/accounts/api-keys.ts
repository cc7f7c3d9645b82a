import { type ApiKeyRow, endKey, findKey, insertKey, loadKeys } from "@lokaal17/db/accounts/api-keys";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import { type ApiKey, deleteApiKey, listApiKeys, postApiKey } from "@lokaal17/shared/contract/api-keys";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, invalid, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { areaNames, choosable } from "./account-row.ts";
import { checkGrants } from "./give-roles.ts";
import { logChange } from "./log-change.ts";
import { hashToken, newToken } from "./tokens.ts";

const longestDays = 366;
const dayMilliseconds = 24 * 3600_000;

/** Keys with which programs of an organisation call the API; shown once, stored as their hash. */
export function apiKeyRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listApiKeys, async ({ query, actor }) => {
    const own = areasFor(signedIn(actor), "manage keys");
    if (own.length === 0 || (query.area && !may(actor, "manage keys", query.area) && own !== "all"))
      throw forbidden();
    const keys = await loadKeys(db, query.area ? [query.area] : own);
    const nameOf = await areaNames(context);
    return {
      keys: keys.map((key) => keyView(key, nameOf(key.area))),
      areas: await choosable(context, own),
      longestDays,
    };
  });

  implement(app, postApiKey, async ({ body, actor, c }) => {
    const by = signedIn(actor);
    const { area, name, scope, expiresOn } = body;
    if (!may(by, "manage keys", area)) throw forbidden();
    await checkGrants(context, [{ role: "officer", area }]);
    const now = context.now();
    const expiresAt = lastMomentOf(expiresOn);
    const last = dayInAmsterdam(new Date(now.getTime() + longestDays * dayMilliseconds));
    if (expiresAt <= now || expiresOn > last)
      throw invalid([
        { pointer: "#/body/expiresOn", text: "key-too-long", values: { days: longestDays, until: last } },
      ]);
    const token = `l17_${newToken()}`;
    // What is kept for a retry must not hold the token: the answer gets it afterwards, and a retry gets none.
    let isNew = false;
    const stored = await once(context, { actor: by, c, body, status: 201 }, async (tx) => {
      const [id, accountId] = [context.newId(), context.newId()];
      const key = { id, accountId, area, name, scope, createdBy: by.accountId, createdAt: now, expiresAt };
      await insertKey(tx, { ...key, tokenHash: hashToken(token), tokenStart: token.slice(0, 8) });
      const details = { key: id, scope, expiresOn };
      const { accountId: maker } = by;
      await logChange(context, tx, {
        by: maker,
        account: accountId,
        action: "key made",
        organisation: area,
        details,
      });
      isNew = true;
      return { id };
    });
    const { id } = stored instanceof Response ? made.parse(await stored.json()) : stored;
    const key = await findKey(db, id);
    if (!key) throw notFound();
    return { key: keyView(key, (await areaNames(context))(area)), token: isNew ? token : null };
  });

  implement(app, deleteApiKey, async ({ params, actor, c }) => {
    const by = signedIn(actor);
    if (areasFor(by, "manage keys").length === 0) throw forbidden();
    const nameOf = await areaNames(context);
    return once(context, { actor: by, c }, async (tx) => {
      const key = await findKey(tx, params.id);
      if (!key || !may(by, "manage keys", key.area)) throw notFound();
      if (!(await endKey(tx, key.id, context.now()))) throw conflict("key-ended.detail");
      const { accountId: account, area: organisation } = key;
      const details = { key: key.id };
      await logChange(context, tx, { by: by.accountId, account, action: "key ended", organisation, details });
      return keyView({ ...key, endedAt: context.now() }, nameOf(key.area));
    });
  });
}

/** What is kept for a retry. */
const made = z.object({ id: z.string() });

/** The end of a day in Amsterdam, also in summer: the first moment at which it is another day there. */
function lastMomentOf(day: string): Date {
  const midnight = new Date(`${day}T22:00:00Z`);
  return dayInAmsterdam(midnight) === day ? new Date(`${day}T23:00:00Z`) : midnight;
}

function keyView(key: ApiKeyRow, areaName: string): ApiKey {
  return {
    id: key.id,
    area: key.area,
    areaName,
    name: key.name,
    scope: key.scope,
    tokenStart: key.tokenStart,
    createdBy: key.createdByName,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    endedAt: key.endedAt?.toISOString() ?? null,
  };
}

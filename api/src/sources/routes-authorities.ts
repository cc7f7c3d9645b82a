import type { Database } from "@lokaal17/db/database/schema";
import {
  confirmProposedAuthority,
  endAuthority,
  holdAuthority,
  loadAuthorities,
  proposeAuthority,
} from "@lokaal17/db/sources/authorities";
import { loadMappings } from "@lokaal17/db/sources/mappings";
import { forgetModified } from "@lokaal17/db/sources/sources";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import { confirmAuthority, deleteAuthority, postAuthority } from "@lokaal17/shared/contract/sources";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { forgetOfficial } from "../entry/official-now.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { managing } from "./access.ts";
import { sourceOf } from "./routes-runs.ts";
import { authorityView, definitionsNow } from "./source-view.ts";
import { useOf } from "./use-of-mapping.ts";

interface Named {
  id: string;
  indicator: IndicatorCode;
}

/** Which source is authoritative for an indicator: one analyst proposes it, a second one confirms. */
export function authorityRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, postAuthority, async ({ params, body, actor, locale, c }) => {
    const manager = managing(actor);
    return once(context, { actor: manager, c, body, status: 201 }, async (tx) => {
      await refuseUnfit(context, tx, params, locale);
      const there = await holdAuthority(tx, params.indicator);
      if (there)
        throw conflict("authority-there.detail", {
          name: await nameOfIndicator(context, tx, params.indicator, locale),
          source: there.sourceId,
        });
      const ids = { id: context.newId(), changeId: context.newId() };
      await proposeAuthority(tx, deciding(context, params, manager), { ...ids, reason: body.reason });
      return viewOf(tx, params, manager, locale);
    });
  });

  implement(app, confirmAuthority, async ({ params, actor, locale, c }) => {
    const manager = managing(actor);
    const confirmed = await once(context, { actor: manager, c }, async (tx) => {
      await refuseUnfit(context, tx, params, locale);
      const proposal = await proposedFor(tx, params);
      if (proposal.confirmedAt !== null) throw conflict("authority-confirmed.detail");
      if (proposal.proposedBy === manager.accountId) throw conflict("authority-four-eyes.detail");
      await confirmProposedAuthority(tx, proposal.id, deciding(context, params, manager), context.newId());
      // The table may be the same as at its last run; what becomes of its figures is not.
      await forgetModified(tx, params.id);
      return viewOf(tx, params, manager, locale);
    });
    forgetOfficial(context);
    return confirmed;
  });

  implement(app, deleteAuthority, async ({ params, actor, c }) => {
    const manager = managing(actor);
    await once(context, { actor: manager, c }, async (tx) => {
      const there = await proposedFor(tx, params);
      await endAuthority(tx, there.id, deciding(context, params, manager), context.newId());
      return {};
    });
    forgetOfficial(context);
    return null;
  });
}

const deciding = ({ now }: ApiContext, { id, indicator }: Named, { accountId }: Actor) => ({
  sourceId: id,
  indicator,
  accountId,
  now: now(),
});

/** @throws Problem 404 or 409 when the source has no figures to store for the indicator */
async function refuseUnfit(
  context: ApiContext,
  tx: Transaction<Database>,
  { id, indicator }: Named,
  locale: Locale,
): Promise<void> {
  await sourceOf(tx, id);
  const mappings = await loadMappings(tx, id);
  if (!mappings.some((mapping) => mapping.indicator === indicator && isComplete(mapping)))
    throw conflict("authority-not-mapped.detail", { indicator });
  const definition = (await definitionsNow(context, tx)).get(indicator);
  if (useOf(definition, id, []) === "prefill")
    throw conflict("authority-own-entry.detail", { name: definition?.name[locale] ?? indicator });
}

async function nameOfIndicator(
  context: ApiContext,
  tx: Transaction<Database>,
  indicator: IndicatorCode,
  locale: Locale,
): Promise<string> {
  return (await definitionsNow(context, tx)).get(indicator)?.name[locale] ?? indicator;
}

/** @throws Problem 404 for a source that does not exist, 409 when nothing is proposed */
async function proposedFor(tx: Transaction<Database>, { id, indicator }: Named) {
  await sourceOf(tx, id);
  const there = await holdAuthority(tx, indicator);
  if (there?.sourceId !== id) throw conflict("authority-none.detail", { indicator });
  return there;
}

async function viewOf(
  tx: Transaction<Database>,
  { id, indicator }: Named,
  actor: Actor,
  locale: Locale,
): Promise<ResponseOf<typeof postAuthority>> {
  const found = (await loadAuthorities(tx, id)).find((one) => one.indicator === indicator);
  if (!found) throw notFound();
  return authorityView(found, { actor, locale });
}

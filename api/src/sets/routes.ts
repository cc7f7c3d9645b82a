import { appendChange } from "@lokaal17/db/audit/append";
import {
  type ComparisonSet,
  countSets,
  findSet,
  holdSet,
  insertSet,
  updateSet,
} from "@lokaal17/db/comparison/comparison-sets";
import { keepWatch } from "@lokaal17/db/comparison/set-watches";
import type { Team } from "@lokaal17/db/comparison/tables";
import type { Database } from "@lokaal17/db/database/schema";
import { loadPublications } from "@lokaal17/db/publications/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { setAddress } from "@lokaal17/shared/comparison/set-content";
import {
  copyComparisonSet,
  deleteComparisonSet,
  mostSets,
  postComparisonSet,
  putComparisonSet,
  restoreComparisonSet,
} from "@lokaal17/shared/contract/comparison-sets";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { linkCode } from "../sharing/readable-code.ts";
import { asPerson } from "./as-person.ts";
import { maySeeSet, setView, teamsOf } from "./set-view.ts";

type Tx = Transaction<Database>;

/** With those that were removed in the last month: they can be put back, so they are still stored. */
const mostWithRemoved = 2 * mostSets;

/** Saving, changing, copying and removing comparisons. Each write answers the set as it is then. */
export function comparisonSetRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, postComparisonSet, async ({ body, c, locale, ...call }) => {
    const actor = asPerson(call.actor);
    const team = body.team ?? null;
    checkTeam(actor, team);
    const content = await contentOf(context, body.address);
    const viewed = await reader(context, actor, locale);
    const { name, link = false, watch = false } = body;
    return once(context, { actor, c, body, status: 201 }, async (tx) => {
      await checkRoom(context, tx, actor);
      const set = await insertSet(tx, {
        id: context.newId(),
        owner: actor.accountId,
        name,
        ...content,
        team,
        linkCode: link ? linkCode() : null,
      });
      if (watch) await startWatch(context, tx, set.id, actor);
      await log(context, tx, set, actor, "comparison saved");
      return viewed(tx, set);
    });
  });

  implement(app, putComparisonSet, async ({ params, body, c, locale, ...call }) => {
    const actor = asPerson(call.actor);
    const read = versionIn(c.req.header("if-match"), "set-version.detail");
    const content = body.address === undefined ? {} : await contentOf(context, body.address);
    const viewed = await reader(context, actor, locale);
    const { name, team, link } = body;
    return once(context, { actor, c, body }, async (tx) => {
      const set = await heldOf(tx, params.id, actor);
      // A team that it was shared with stays possible when the owner has left it: she did not choose it just now.
      if (team !== set.team) checkTeam(actor, team);
      if (set.version !== read) throw new Problem(412, "set-differs", "set-differs.detail");
      const changed = await updateSet(tx, set.id, {
        name,
        team,
        linkCode: link ? (set.linkCode ?? linkCode()) : null,
        ...content,
      });
      await log(context, tx, changed, actor, "comparison changed");
      return viewed(tx, changed);
    });
  });

  implement(app, copyComparisonSet, async ({ params, body, c, locale, ...call }) => {
    const actor = asPerson(call.actor);
    const original = await findSet(db, params.id, actor.accountId);
    if (!original || original.removedAt || !maySeeSet(actor, original, body.link)) throw notFound();
    const viewed = await reader(context, actor, locale);
    return once(context, { actor, c, body, status: 201 }, async (tx) => {
      await checkRoom(context, tx, actor);
      const { address, savedAt, dataVersion } = original;
      const copy = await insertSet(tx, {
        id: context.newId(),
        owner: actor.accountId,
        name: body.name,
        // The state of then is what is copied: its date and its figures.
        address,
        savedAt,
        dataVersion,
        team: null,
        linkCode: null,
      });
      await log(context, tx, copy, actor, "comparison saved");
      return viewed(tx, copy);
    });
  });

  implement(app, deleteComparisonSet, async ({ params, c, ...call }) => {
    const actor = asPerson(call.actor);
    return once(context, { actor, c }, async (tx) => {
      const set = await heldOf(tx, params.id, actor);
      if (set.removedAt === null) {
        const removed = await updateSet(tx, set.id, { removedAt: context.now() });
        await log(context, tx, removed, actor, "comparison removed");
      }
      return { id: set.id, name: set.name, removed: true } as const;
    });
  });

  implement(app, restoreComparisonSet, async ({ params, body, c, locale, ...call }) => {
    const actor = asPerson(call.actor);
    const viewed = await reader(context, actor, locale);
    return once(context, { actor, c, body }, async (tx) => {
      const set = await heldOf(tx, params.id, actor);
      if (set.removedAt === null) return viewed(tx, set);
      await checkRoom(context, tx, actor, false);
      const restored = await updateSet(tx, set.id, { removedAt: null });
      await log(context, tx, restored, actor, "comparison put back");
      return viewed(tx, restored);
    });
  });
}

/** Starts to watch now: what changed before is no news. */
export async function startWatch(
  context: ApiContext,
  tx: Tx,
  setId: string,
  { accountId }: Actor,
  link: string | null = null,
): Promise<void> {
  const now = context.now();
  await keepWatch(tx, { setId, accountId, linkCode: link, since: now, seenAt: now, stopCode: linkCode() });
}

/**
 * What is saved of an address, with the date and the public data of now or of the `asOf` in it.
 * @throws Problem 400 for an address of another page, 404 for an unknown version, 409 while nothing is published
 */
async function contentOf(
  context: ApiContext,
  wished: string,
): Promise<Pick<ComparisonSet, "address" | "savedAt" | "dataVersion">> {
  const read = setAddress(wished);
  if (!read) throw invalid([{ pointer: "#/body/address", text: "set-address" }]);
  // A preview is for its reader alone and is gone with the next approval: what is saved is the public state.
  const asOf = read.asOf === "preview" || read.asOf === null ? undefined : read.asOf;
  const { dataVersion, publication } = await context.views.at(asOf, null);
  if (!publication) throw conflict("nothing-published.detail");
  return { address: read.address, savedAt: context.now(), dataVersion };
}

function checkTeam(actor: Actor, team: Team | null): void {
  if (team !== null && !teamsOf(actor).includes(team))
    throw invalid([{ pointer: "#/body/team", text: "set-team" }]);
}

/** Whether there is room for one more; `made`: a new one, which adds to those that were removed too. */
async function checkRoom(context: ApiContext, tx: Tx, { accountId }: Actor, made = true): Promise<void> {
  const { there, all } = await countSets(tx, accountId, context.now());
  if (there >= mostSets) throw conflict("sets-full.detail", { limit: mostSets });
  if (made && all >= mostWithRemoved) throw conflict("sets-removed.detail", { limit: mostWithRemoved });
}

/** Holds an own set. Of a colleague's one hears that only she changes it; of anybody else's nothing. */
async function heldOf(tx: Tx, id: string, actor: Actor): Promise<ComparisonSet> {
  const set = await holdSet(tx, id);
  if (!set) throw notFound();
  if (set.owner === actor.accountId) return set;
  if (set.removedAt === null && set.team !== null && teamsOf(actor).includes(set.team))
    throw new Problem(403, "forbidden", "set-not-team.detail");
  throw notFound();
}

/** Shows a set in the transaction that changed it, with what had to be read before it. */
async function reader(context: ApiContext, actor: Actor, locale: "nl" | "en") {
  const reference = await context.views.reference();
  const publications = await loadPublications(context.database.db);
  const reading = { actor, locale, reference, publications, notices: [] };
  return async (tx: Tx, { id }: Pick<ComparisonSet, "id">) => {
    const listed = await findSet(tx, id, actor.accountId);
    if (!listed) throw new Error(`The set ${id} is gone`);
    return setView(listed, reading);
  };
}

/** With whom it is shared stands in the log; its name and what it compares are the owner's. */
async function log(
  context: ApiContext,
  tx: Tx,
  { id, team, linkCode: link }: ComparisonSet,
  { accountId }: Actor,
  action: string,
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation: team === "association" ? null : team,
    occurredAt: context.now(),
    accountId,
    action,
    channel: "api",
    details: { set: id, team, link: link !== null },
  });
}

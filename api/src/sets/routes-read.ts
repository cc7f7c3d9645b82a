import { findSet, findSetByLink, loadSets } from "@lokaal17/db/comparison/comparison-sets";
import { loadNotices } from "@lokaal17/db/comparison/set-watches";
import { loadPublications } from "@lokaal17/db/publications/queries";
import { addressAsOf } from "@lokaal17/shared/comparison/set-content";
import { getSetChanges, getSharedSet, listComparisonSets } from "@lokaal17/shared/contract/comparison-sets";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { asPerson } from "./as-person.ts";
import { setChangesSince } from "./set-changes.ts";
import { maySeeSet, publicationOf, setView, teamsOf, teamViews } from "./set-view.ts";

/** Reading saved comparisons: the list, one by its link, and what changed since. */
export function setReadRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listComparisonSets, async ({ locale, ...call }) => {
    const actor = asPerson(call.actor);
    const reference = await context.views.reference();
    const sets = await loadSets(db, { accountId: actor.accountId, teams: teamsOf(actor) });
    const publications = await loadPublications(db);
    const watched = sets.filter(({ watch }) => watch !== null).map(({ id }) => id);
    const notices = await loadNotices(db, watched);
    const reading = { actor, locale, reference, publications, notices };
    return { sets: sets.map((set) => setView(set, reading)), teams: teamViews(actor, reference, locale) };
  });

  implement(app, getSetChanges, async ({ params, locale, ...call }) => {
    const actor = asPerson(call.actor);
    const set = await findSet(db, params.id, actor.accountId);
    if (!set || set.removedAt || !maySeeSet(actor, set)) throw notFound();
    return setChangesSince(context, set, locale);
  });

  implement(app, getSharedSet, async ({ params, locale, actor }) => {
    const set = await findSetByLink(db, params.link);
    if (!set) throw notFound();
    const own = actor && (await findSet(db, set.id, signedIn(actor).accountId));
    const { id, name, address, savedAt, dataVersion } = set;
    return {
      id,
      name,
      address,
      addressThen: addressAsOf(address, dataVersion),
      savedAt: savedAt.toISOString(),
      ...publicationOf(set, await loadPublications(db), locale),
      changes: await setChangesSince(context, set, locale),
      watched: own?.watch != null,
    };
  });
}

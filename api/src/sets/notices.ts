import { type ComparisonSet, forgetSets } from "@lokaal17/db/comparison/comparison-sets";
import {
  keepNotice,
  loadTeamMembers,
  loadWatchers,
  setsToLookAt,
  type Watcher,
} from "@lokaal17/db/comparison/set-watches";
import type { Database } from "@lokaal17/db/database/schema";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import type { SetChanges } from "@lokaal17/shared/contract/comparison-sets";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import { changeLines } from "@lokaal17/shared/text/set-changes";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { countOf, setChangesSince } from "./set-changes.ts";

/** Sentences in a mail; the page has them all. */
const mostLines = 8;
/** Sets of one run: each takes some tens of milliseconds, and answers must not wait for it. */
const atOnce = 200;
/** A server that stood still for longer tells nothing of what was published long ago. */
const lookedBack = 31 * 24 * 3_600_000;

/**
 * Looks after a publication at every watched set, once: where something changed clearly since the publication before,
 * or a figure in it was revised, its watchers get mail, and it stands in their list. The mail has words and no figures.
 * @returns how many sets were looked at
 */
export async function noticeSetChanges(context: ApiContext): Promise<number> {
  const { db } = context.database;
  await forgetSets(db, context.now());
  const publications = await loadPublications(db);
  const oldest = new Date(context.now().getTime() - lookedBack);
  let done = 0;
  // The oldest first, each against the one before it: what an earlier publication changed was told then.
  for (const [place, publication] of [...publications.entries()].reverse()) {
    const previous = publications[place + 1];
    if (!previous || publication.publishedAt < oldest) continue;
    for (const set of (await setsToLookAt(db, publication)).slice(0, atOnce - done)) {
      const from = Math.max(set.dataVersion, previous.dataVersion);
      done++;
      try {
        await lookAt(context, set, { publication, from });
      } catch (error) {
        // The next hour tries it again; the others do not wait for it.
        context.log.error({ err: error, set: set.id, publication: publication.id }, "watched comparison");
      }
    }
  }
  return done;
}

async function lookAt(
  context: ApiContext,
  set: ComparisonSet,
  { publication, from }: { publication: Publication; from: number },
): Promise<void> {
  const { db } = context.database;
  const since = { address: set.address, dataVersion: from };
  const nl = await setChangesSince(context, since, "nl", publication.id);
  const en = await setChangesSince(context, since, "en", publication.id);
  const count = countOf(nl);
  const watchers = count > 0 ? await watchersWho(db, set, publication) : [];
  await db.transaction().execute(async (tx) => {
    const notice = {
      setId: set.id,
      publicationId: publication.id,
      madeAt: context.now(),
      changeCount: count,
    };
    if (!(await keepNotice(tx, notice))) return;
    for (const watcher of watchers)
      await mailWatcher(context, tx, { set, publication, watcher, found: { nl, en } });
  });
}

/** Watchers who may still see the set: who left the team, or whose link was taken away, hears nothing of it. */
async function watchersWho(
  db: ApiContext["database"]["db"],
  set: ComparisonSet,
  { publishedAt }: Publication,
): Promise<Watcher[]> {
  const watchers = await loadWatchers(db, set.id, publishedAt);
  const ids = watchers.map(({ accountId }) => accountId);
  const colleagues = set.team === null ? new Set<string>() : await loadTeamMembers(db, set.team, ids);
  return watchers.filter(
    ({ accountId, linkCode }) =>
      accountId === set.owner ||
      colleagues.has(accountId) ||
      (set.linkCode !== null && set.linkCode === linkCode),
  );
}

async function mailWatcher(
  context: ApiContext,
  tx: Transaction<Database>,
  {
    set,
    publication,
    watcher,
    found,
  }: { set: ComparisonSet; publication: Publication; watcher: Watcher; found: Record<Locale, SetChanges> },
): Promise<void> {
  const { name, email, stopCode } = watcher;
  const prefix = (locale: Locale) => `${context.address}${locale === "en" ? "/en" : ""}`;
  const mail = mailOf("set-changed", (locale) => ({
    name,
    set: set.name,
    publication: publicationNames(publication)[locale],
    changes: changeLines(found[locale], locale, mostLines)
      .map((line) => `- ${line}`)
      .join("\n"),
    link: `${prefix(locale)}/sets`,
    stop: `${prefix(locale)}/sets/stop/${stopCode}`,
  }));
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "comparison-set",
    area: null,
    recipient: email,
    ...mail,
    createdAt: context.now(),
  });
}

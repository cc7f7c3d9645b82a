import {
  insertEmbargoMove,
  isPublicOn,
  type ListedRelease,
  loadReleases,
} from "@lokaal17/db/chapter/releases";
import { putEditionEmbargo } from "@lokaal17/shared/contract/edition-embargo";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { asEditor, heldEdition, openEdition, refuseWhileFreezing } from "./edition-access.ts";
import { editionView } from "./edition-view.ts";
import { logChapter } from "./log-chapter.ts";

/**
 * Moving the day of a frozen version, or making it public at once, by who may publish. The version itself stays as it is.
 * Once it is public it is never hidden again.
 */
export function editionEmbargoRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, putEditionEmbargo, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      // A version that is being made was given its day by the ones before it.
      await refuseWhileFreezing(tx, edition);
      const now = context.now();
      const today = dayInAmsterdam(now);
      const releases = await loadReleases(tx, edition.slug);
      const release = releases.find(({ version }) => version === params.version);
      if (!release) throw notFound("embargo-none.detail", { version: String(params.version) });
      const { embargoUntil, reason, seen } = body;
      refuseMove({ release, releases, today, locale, seen, until: embargoUntil });
      await insertEmbargoMove(tx, {
        releaseId: release.id,
        embargoUntil,
        publishedOn: embargoUntil ?? today,
        reason,
        changedBy: actor.accountId,
        changedAt: now,
      });
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: embargoUntil === null ? "edition embargo lifted" : "edition embargo moved",
        channel: "publication",
        reason,
        details: {
          edition: edition.slug,
          version: release.version,
          was: release.embargoUntil,
          embargoUntil,
        },
      });
      return editionView(context, tx, edition, { ...opened, actor, locale });
    });
  });
}

interface Move {
  release: ListedRelease;
  releases: readonly ListedRelease[];
  today: string;
  locale: Locale;
  seen: string;
  /** Null: public at once. */
  until: string | null;
}

/** @throws Problem 400, 409 or 412 with the sentence that says why the day stays as it is */
function refuseMove({ release, releases, today, locale, seen, until }: Move): void {
  const { version, embargoUntil, publishedOn } = release;
  const say = (day: string) => formatDate(day, locale);
  if (embargoUntil === null || isPublicOn(release, today))
    throw conflict("embargo-ended.detail", { version: String(version), date: say(publishedOn) });
  if (embargoUntil !== seen)
    throw new Problem(412, "embargo-differs", "embargo-differs.detail", {
      values: { seen: say(seen), current: say(embargoUntil) },
    });
  const refuse = (text: "embargo-past" | "embargo-same" | "embargo-before" | "embargo-after", values = {}) =>
    invalid([{ pointer: "#/body/embargoUntil", text, values }]);
  if (until !== null && until <= today) throw refuse("embargo-past");
  if (until === embargoUntil) throw refuse("embargo-same", { date: say(until) });
  // Each version names those before it, with what they changed: none may be public before them.
  const day = until ?? today;
  const withDay = (one: ListedRelease) => ({ version: String(one.version), date: say(one.publishedOn) });
  const before = releases.find((one) => one.version < version && !isPublicOn(one, day));
  if (before) throw refuse("embargo-before", withDay(before));
  const after = until !== null && releases.find((one) => one.version > version && one.publishedOn < day);
  if (after) throw refuse("embargo-after", withDay(after));
}

import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import type { PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { ApiContext } from "../context.ts";
import { revisionListsOf } from "../observations/revisions-list.ts";
import { figureChanges, named, newFigures } from "./figure-changes.ts";
import { goalChanges } from "./goal-changes.ts";
import type { View } from "./views.ts";

/**
 * What a publication changed for readers of the one before it, or what a preview would change for readers of the latest:
 * computed, in order of the goals, without praise.
 */
export async function publicationChanges(
  context: ApiContext,
  view: View,
  locale: Locale,
): Promise<PublicationChanges> {
  const publications = await loadPublications(context.database.db);
  const place = publications.findIndex(({ id }) => id === view.publication?.id);
  const held = place < 0 ? null : (publications[place] ?? null);
  // A preview's figures are not those of the publication that it is named after: they come after it.
  const [to, from] = view.isPublic ? [held, (held && publications[place + 1]) ?? null] : [null, held];
  const plain = { to: to && nameOf(to, locale), from: from && nameOf(from, locale) };
  if (!held || !from) {
    const nothing = { goals: [], otherScale: [], figures: [], tested: 0, newIndicators: [], newYears: [] };
    return { ...plain, ...nothing, notCompared: null, revisions: { count: 0, indicators: [] } };
  }
  const before = await context.views.at(from.id, null);
  const isSameBasket =
    before.basket.code === view.basket.code && before.basket.version === view.basket.version;
  const lists = to && (await revisionListsOf(context).of(publications));
  const revised = lists?.find((list) => list.to.id === to?.id)?.revisions ?? [];
  return {
    ...plain,
    notCompared: isSameBasket ? null : "other-basket",
    ...(isSameBasket ? goalChanges(before, view, locale) : { goals: [], otherScale: [] }),
    ...figureChanges(before, view, locale),
    ...newFigures(before, view, locale),
    revisions: to && {
      count: revised.length,
      indicators: [...Map.groupBy(revised, ({ indicator }) => indicator)]
        .map(([indicator, rows]) => ({ ...named(view, indicator, locale), count: rows.length }))
        .sort((a, b) => b.count - a.count),
    },
  };
}

const nameOf = (publication: Publication, locale: Locale) => ({
  id: publication.id,
  name: publicationNames(publication)[locale],
  publishedAt: publication.publishedAt.toISOString(),
});

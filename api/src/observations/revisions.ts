import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import { loadPublications } from "@lokaal17/db/publications/queries";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { getRevisions, type Revision, revisionsPerPage } from "@lokaal17/shared/contract/revisions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { type PublicRevision, revisionListsOf } from "./revisions-list.ts";

/** Which published figures became others with a later publication. */
export function revisionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getRevisions, async ({ c, query, locale }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, async () => {
      const { all, chosen, shown } = await chooseRevisions(context, query, locale);
      const pages = Math.max(1, Math.ceil(chosen.length / revisionsPerPage));
      const page = Math.min(query.page ?? 1, pages);
      return {
        total: chosen.length,
        page,
        pages,
        publications: all.flatMap(({ to, revisions }) =>
          revisions.length > 0 ? [{ ...nameOf(to, locale), revisions: revisions.length }] : [],
        ),
        revisions: chosen.slice((page - 1) * revisionsPerPage, page * revisionsPerPage).map(shown),
      };
    });
  });
}

/**
 * The revisions that a query asks for, on whatever page; `shown` is how people read one.
 * @throws Problem that names an unknown code
 */
export async function chooseRevisions(
  context: ApiContext,
  { area, indicator, publication }: Omit<Checked<typeof getRevisions>["query"], "page">,
  locale: Locale,
) {
  const { db } = context.database;
  const view = await context.views.at(undefined, null);
  if (area) knownArea(view, area);
  if (indicator) knownIndicator(view, indicator);
  const publications = await loadPublications(db);
  if (publication && !publications.some(({ id }) => id === publication)) throw notFound();
  const all = await revisionListsOf(context).of(publications);
  const chosen = all
    .filter(({ to }) => publication === undefined || to.id === publication)
    .flatMap(({ from, to, revisions }) => {
      const names = { from: nameOf(from, locale), to: nameOf(to, locale) };
      return revisions
        .filter((revision) => area === undefined || revision.area === area)
        .filter((revision) => indicator === undefined || revision.indicator === indicator)
        .map((revision) => ({ ...revision, ...names }));
    });
  const definitions = await loadDefinitions(db, view.dataVersion);
  const definitionOf = new Map(definitions.map((definition) => [definition.code, definition]));
  const shown = (revision: PublicRevision & { from: Name; to: Name }): Revision => {
    const definition = definitionOf.get(revision.indicator);
    return {
      ...revision,
      indicatorName: definition?.name[locale] ?? revision.indicator,
      unit: definition?.unitName[locale] ?? "",
      decimals: definition?.decimals ?? 0,
      areaName: view.reference.areaOf.get(revision.area)?.name ?? revision.area,
    };
  };
  return { all, chosen, shown };
}

type Name = ReturnType<typeof nameOf>;

const nameOf = (publication: Publication, locale: Locale) => ({
  id: publication.id,
  label: publicationNames(publication)[locale],
  publishedOn: publication.publishedAt.toISOString(),
});

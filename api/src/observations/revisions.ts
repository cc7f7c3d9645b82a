import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import { loadPublications } from "@lokaal17/db/publications/queries";
import { getRevisions, revisionsPerPage } from "@lokaal17/shared/contract/revisions";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { type PublicRevision, RevisionLists } from "./revisions-list.ts";

/** Which published figures became others with a later publication. */
export function revisionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;
  const lists = new RevisionLists(context);

  implement(app, getRevisions, async ({ c, query, locale }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, async () => {
      if (query.area) knownArea(view, query.area);
      if (query.indicator) knownIndicator(view, query.indicator);
      const publications = await loadPublications(db);
      if (query.publication && !publications.some(({ id }) => id === query.publication)) throw notFound();
      const all = await lists.of(publications);
      const chosen = all
        .filter(({ to }) => query.publication === undefined || to.id === query.publication)
        .flatMap(({ from, to, revisions }) =>
          revisions
            .filter(({ area }) => query.area === undefined || area === query.area)
            .filter(({ indicator }) => query.indicator === undefined || indicator === query.indicator)
            .map((revision) => ({ ...revision, from: nameOf(from), to: nameOf(to) })),
        );
      const pages = Math.max(1, Math.ceil(chosen.length / revisionsPerPage));
      const page = Math.min(query.page ?? 1, pages);
      const shown = chosen.slice((page - 1) * revisionsPerPage, page * revisionsPerPage);
      const definitions = await loadDefinitions(db, view.dataVersion);
      const definitionOf = new Map(definitions.map((definition) => [definition.code, definition]));
      return {
        total: chosen.length,
        page,
        pages,
        publications: all.flatMap(({ to, revisions }) =>
          revisions.length > 0 ? [{ ...nameOf(to), revisions: revisions.length }] : [],
        ),
        revisions: shown.map((revision: PublicRevision & { from: Name; to: Name }) => {
          const definition = definitionOf.get(revision.indicator);
          return {
            ...revision,
            indicatorName: definition?.name[locale] ?? revision.indicator,
            unit: definition?.unitName[locale] ?? "",
            decimals: definition?.decimals ?? 0,
            areaName: view.reference.areaOf.get(revision.area)?.name ?? revision.area,
          };
        }),
      };
    });
  });
}

type Name = ReturnType<typeof nameOf>;

const nameOf = ({ id, name, publishedAt }: Publication) => ({
  id,
  label: name,
  publishedOn: publishedAt.toISOString(),
});

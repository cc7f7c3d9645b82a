import { isSectionKey } from "@lokaal17/shared/chapter/outline";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { editionParts } from "./chapter/edition-parts.ts";
import { shownSections } from "./chapter/edition-stand.ts";
import { editionQuery, sectionQuery } from "./chapter/editor/queries.ts";
import { loadEdition } from "./chapter/load-edition.ts";
import { chapterJobQuery, editionsQuery } from "./chapter/queries.ts";
import { root } from "./routes-root.tsx";
import { oneOf, search } from "./ui/search.ts";

const editions = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk",
  loader: ({ context }) => context.queryClient.ensureQueryData(editionsQuery),
  component: lazyRouteComponent(() => import("./chapter/editions-page.tsx"), "EditionsPage"),
});

const editionSearch = search({ deel: oneOf(...editionParts), toon: oneOf(...shownSections) });

const edition = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk/$edition",
  validateSearch: editionSearch,
  loaderDeps: ({ search: { deel } }) => ({ deel }),
  loader: ({ context: { queryClient }, params: { edition }, deps }) => {
    // Jobs stood at this address before there were editions.
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(edition))
      throw redirect({ to: "/hoofdstuk/werk/$job", params: { job: edition } });
    return loadEdition(queryClient, edition, deps.deel ?? "secties");
  },
  component: lazyRouteComponent(() => import("./chapter/edition-page.tsx"), "EditionPage"),
});

const chapterJob = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk/werk/$job",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(chapterJobQuery(params.job)),
  component: lazyRouteComponent(() => import("./chapter/chapter-job-page.tsx"), "ChapterJobPage"),
});

const sectionSearch = search({ taal: oneOf("nl", "en"), wijze: oneOf("opmaak", "markdown") });

const chapterSection = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk/$edition/$section",
  validateSearch: sectionSearch,
  loaderDeps: ({ search: { taal } }) => ({ taal }),
  loader: ({ context: { queryClient, locale }, params: { edition, section }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(editionQuery(edition)),
      ...(isSectionKey(section)
        ? [queryClient.ensureQueryData(sectionQuery({ edition, section, locale: deps.taal ?? locale }))]
        : []),
    ]),
  component: lazyRouteComponent(() => import("./chapter/editor/section-page.tsx"), "SectionPage"),
});

/** The screens of editors, for who is signed in; published chapters stand among the public routes. */
export const chapterRoutes = [editions, edition, chapterJob, chapterSection] as const;

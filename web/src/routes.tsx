import { rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { compareDeps, loadCompare, readCompareSearch } from "./comparison/compare-route.ts";
import { loadHome } from "./home/load-home.ts";
import { loadNetwork, loadPractices } from "./network/load-network.ts";
import { loadData } from "./open-data/load-data.ts";
import { revisionsQuery } from "./publications/revisions-query.ts";
import { areaRoutes } from "./routes-areas.tsx";
import { frameworkRoutes } from "./routes-framework.tsx";
import { root } from "./routes-root.tsx";
import { goal, pinned } from "./routes-search.ts";
import { sharingRoutes } from "./routes-sharing.tsx";
import { loadSearch, oneAddress } from "./search/load-search.ts";
import { ProblemError } from "./ui/problem.ts";
import { list, oneOf, search, text, wholeNumber } from "./ui/search.ts";

/*
 * Every public screen of the site, once; those for who is signed in stand in `routes-own.tsx`. English pages have the same paths under /en. A loader reads what its page shows;
 * the page itself is a lazy chunk. `staticData.module` names that chunk for the document's preloads.
 */

const roleOfGovernment = oneOf(...rolesOfGovernment);

const homeSearch = search({ ...pinned, doel: goal });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: homeSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: ({ context, deps }) => loadHome(context.queryClient, deps.asOf),
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
  staticData: { module: "src/home/home-page.tsx" },
});

const questionSearch = search({ zoek: text });

const searchRoute = createRoute({
  getParentRoute: () => root,
  path: "/zoeken",
  validateSearch: questionSearch,
  beforeLoad: ({ location }) => oneAddress(location.search),
  loaderDeps: ({ search: { zoek } }) => ({ zoek }),
  loader: ({ context, deps }) => loadSearch(context.queryClient, deps.zoek),
  component: lazyRouteComponent(() => import("./search/search-page.tsx"), "SearchPage"),
  staticData: { module: "src/search/search-page.tsx" },
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/vergelijken",
  validateSearch: readCompareSearch,
  loaderDeps: compareDeps,
  loader: ({ context, deps }) => loadCompare(context.queryClient, deps, context.account),
  component: lazyRouteComponent(() => import("./comparison/compare-page.tsx"), "ComparePage"),
  staticData: { module: "src/comparison/compare-page.tsx" },
});

const gallerySearch = search({ indicator: text, gemeenten: list });

const gallery = createRoute({
  getParentRoute: () => root,
  path: "/galerij",
  validateSearch: gallerySearch,
  loaderDeps: ({ search: { indicator } }) => ({ indicator }),
  loader: async ({ context, deps }) =>
    (await import("./embed/load-gallery.ts")).loadGallery(context.queryClient, deps.indicator),
  component: lazyRouteComponent(() => import("./embed/gallery-page.tsx"), "GalleryPage"),
  staticData: { module: "src/embed/gallery-page.tsx" },
});

const practicesSearch = search({ doel: goal, rol: roleOfGovernment });

const practices = createRoute({
  getParentRoute: () => root,
  path: "/voorbeelden",
  validateSearch: practicesSearch,
  loaderDeps: ({ search: { doel, rol } }) => ({ doel, rol }),
  loader: ({ context, deps }) => loadPractices(context.queryClient, deps),
  component: lazyRouteComponent(() => import("./network/practices-page.tsx"), "PracticesPage"),
  staticData: { module: "src/network/practices-page.tsx" },
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/netwerk",
  loader: ({ context }) => loadNetwork(context.queryClient),
  component: lazyRouteComponent(() => import("./network/network-page.tsx"), "NetworkPage"),
  staticData: { module: "src/network/network-page.tsx" },
});

const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  validateSearch: search({ zoek: text }),
  loader: ({ context }) => loadData(context.queryClient),
  component: lazyRouteComponent(() => import("./open-data/data-page.tsx"), "DataPage"),
  staticData: { module: "src/open-data/data-page.tsx" },
});

const revisionsSearch = search({
  publicatie: text,
  gebied: text,
  indicator: text,
  bladzijde: wholeNumber(1, 10_000),
});

const revisions = createRoute({
  getParentRoute: () => root,
  path: "/revisies",
  validateSearch: revisionsSearch,
  loaderDeps: ({ search: { publicatie, gebied, indicator, bladzijde } }) => ({
    publicatie,
    gebied,
    indicator,
    bladzijde,
  }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(revisionsQuery(deps)),
  component: lazyRouteComponent(() => import("./publications/revisions-page.tsx"), "RevisionsPage"),
  staticData: { module: "src/publications/revisions-page.tsx" },
});

const methodSearch = search({ ...pinned });

const method = createRoute({
  getParentRoute: () => root,
  path: "/methode",
  validateSearch: methodSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: async ({ context, deps }) =>
    (await import("./scores/method-queries.ts")).loadMethod(context.queryClient, deps.asOf),
  component: lazyRouteComponent(() => import("./scores/method-page.tsx"), "MethodPage"),
  staticData: { module: "src/scores/method-page.tsx" },
});

const methodStatistics = createRoute({
  getParentRoute: () => root,
  path: "/methode/statistiek",
  validateSearch: methodSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: async ({ context, deps }) =>
    (await import("./scores/method-queries.ts")).loadMethodStatistics(context.queryClient, deps.asOf),
  component: lazyRouteComponent(() => import("./scores/method-statistics-page.tsx"), "MethodStatisticsPage"),
  staticData: { module: "src/scores/method-statistics-page.tsx" },
});

const chapters = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstukken",
  loader: async ({ context }) =>
    (await import("./chapter/load-chapters.ts")).loadChapters(context.queryClient),
  component: lazyRouteComponent(() => import("./chapter/chapters-page.tsx"), "ChaptersPage"),
  staticData: { module: "src/chapter/chapters-page.tsx" },
});

const versionSearch = search({ versie: wholeNumber(1, 9999) });

const publishedChapter = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstukken/$edition",
  validateSearch: versionSearch,
  loaderDeps: ({ search: { versie } }) => ({ versie }),
  loader: async ({ context, params, deps }) =>
    (await import("./chapter/load-chapters.ts")).loadChapter(
      context.queryClient,
      params.edition,
      deps.versie,
    ),
  component: lazyRouteComponent(() => import("./chapter/published-page.tsx"), "PublishedPage"),
  staticData: { module: "src/chapter/published-page.tsx" },
});

const guidesRoute = createRoute({
  getParentRoute: () => root,
  path: "/hulp",
  component: lazyRouteComponent(() => import("./help/guides-page.tsx"), "GuidesPage"),
  staticData: { module: "src/help/guides-page.tsx" },
});

const guideRoute = createRoute({
  getParentRoute: () => root,
  path: "/hulp/$guide",
  component: lazyRouteComponent(() => import("./help/guide-page.tsx"), "GuidePage"),
  staticData: { module: "src/help/guide-page.tsx" },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/inloggen",
  validateSearch: search({ naar: text, melding: text, via: text }),
  component: lazyRouteComponent(() => import("./accounts/sign-in-page.tsx"), "SignInPage"),
  staticData: { module: "src/accounts/sign-in-page.tsx" },
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/wachtwoord",
  component: lazyRouteComponent(() => import("./accounts/forgotten-page.tsx"), "ForgottenPage"),
});

const oneTimeLink = lazyRouteComponent(() => import("./accounts/one-time-link-page.tsx"), "OneTimeLinkPage");
const reset = createRoute({
  getParentRoute: () => root,
  path: "/wachtwoord/$token",
  component: oneTimeLink,
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/uitnodiging/$token",
  component: oneTimeLink,
});

const contributeLink = createRoute({
  getParentRoute: () => root,
  path: "/bijdragen/$token",
  component: lazyRouteComponent(() => import("./entry/contribute-link-page.tsx"), "ContributeLinkPage"),
});

/** Every other address. */
export const unknown = createRoute({
  getParentRoute: () => root,
  path: "$",
  loader: () => {
    throw new ProblemError({ status: 404, title: "", detail: "" });
  },
});

/** What everybody can reach, the ways in among them. */
export const publicRoutes = [
  home,
  searchRoute,
  ...areaRoutes,
  ...frameworkRoutes,
  guidesRoute,
  guideRoute,
  compare,
  gallery,
  practices,
  network,
  data,
  revisions,
  method,
  methodStatistics,
  chapters,
  publishedChapter,
  ...sharingRoutes,
  signIn,
  forgotten,
  reset,
  invitation,
  contributeLink,
] as const;

/** The table of a page without an account. */
export const publicTree = () => root.addChildren([...publicRoutes, unknown]);

import { rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadArea } from "./areas/load-area.ts";
import { areasQuery } from "./areas/queries.ts";
import { compareViews, loadCompare } from "./comparison/compare-search.ts";
import { rowOrders } from "./comparison/row-orders.ts";
import { loadGoal, loadIndicator, loadIndicators } from "./framework/load-framework.ts";
import { goalsQuery } from "./framework/queries.ts";
import { thresholdStates, thresholdsQuery } from "./framework/thresholds-query.ts";
import { loadHome } from "./home/load-home.ts";
import { loadNetwork, loadPractices } from "./network/load-network.ts";
import { loadData } from "./open-data/load-data.ts";
import { revisionsQuery } from "./publications/revisions-query.ts";
import { root } from "./routes-root.tsx";
import { ProblemError } from "./ui/problem.ts";
import { list, oneOf, search, text, wholeNumber } from "./ui/search.ts";

/*
 * Every public screen of the site, once; those for who is signed in stand in `routes-own.tsx`. English pages have the same paths under /en. A loader reads what its page shows;
 * the page itself is a lazy chunk. `staticData.module` names that chunk for the document's preloads.
 */

/** `asOf` pins the data. */
const pinned = { asOf: text };
/** A table of all areas: found by name and province, in an order, whole or its first rows. */
const rows = { zoek: text, provincie: text, volgorde: oneOf(...rowOrders), alles: oneOf("ja") };
const year = wholeNumber(1990, 2035);
const goal = wholeNumber(1, 17);
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

const municipalities = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten",
  validateSearch: search({ ...pinned, zoek: text, provincie: text }),
  loader: ({ context: { queryClient } }) =>
    Promise.all(
      (["municipality", "province", "water-board"] as const).map((layer) =>
        queryClient.ensureQueryData(areasQuery(layer)),
      ),
    ),
  component: lazyRouteComponent(() => import("./areas/areas-page.tsx"), "AreasPage"),
  staticData: { module: "src/areas/areas-page.tsx" },
});

const areaSearch = search({ ...pinned, indicator: text });

const municipality = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten/$code",
  validateSearch: areaSearch,
  loaderDeps: ({ search: { asOf, indicator } }) => ({ asOf, indicator }),
  loader: ({ context, params, deps }) => loadArea(context.queryClient, "municipality", params.code, deps),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const scoreBasisSearch = search({ ...pinned });

const scoreBasis = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten/$code/doelen/$goal",
  validateSearch: scoreBasisSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: async ({ context, params, deps }) =>
    (await import("./scores/load-score-basis.ts")).loadScoreBasis(context.queryClient, {
      ...params,
      ...deps,
    }),
  component: lazyRouteComponent(() => import("./scores/score-basis-page.tsx"), "ScoreBasisPage"),
  staticData: { module: "src/scores/score-basis-page.tsx" },
});

const province = createRoute({
  getParentRoute: () => root,
  path: "/provincies/$code",
  validateSearch: areaSearch,
  loaderDeps: ({ search: { asOf, indicator } }) => ({ asOf, indicator }),
  loader: ({ context, params, deps }) => loadArea(context.queryClient, "province", params.code, deps),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const waterBoard = createRoute({
  getParentRoute: () => root,
  path: "/waterschappen/$code",
  validateSearch: areaSearch,
  loaderDeps: ({ search: { asOf, indicator } }) => ({ asOf, indicator }),
  loader: ({ context, params, deps }) => loadArea(context.queryClient, "water-board", params.code, deps),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const goalSearch = search({ ...pinned, ...rows, gemeenten: list });

const goalRoute = createRoute({
  getParentRoute: () => root,
  path: "/doelen/$goal",
  validateSearch: goalSearch,
  loaderDeps: ({ search: { asOf, gemeenten } }) => ({ asOf, gemeenten }),
  loader: ({ context, params, deps }) => loadGoal(context.queryClient, params.goal, deps),
  component: lazyRouteComponent(() => import("./framework/goal-page.tsx"), "GoalPage"),
  staticData: { module: "src/framework/goal-page.tsx" },
});

const indicators = createRoute({
  getParentRoute: () => root,
  path: "/indicatoren",
  validateSearch: search({
    ...pinned,
    zoek: text,
    doel: goal,
    laag: oneOf("municipality", "province", "water-board"),
  }),
  loader: ({ context }) => loadIndicators(context.queryClient),
  component: lazyRouteComponent(() => import("./framework/indicators-page.tsx"), "IndicatorsPage"),
  staticData: { module: "src/framework/indicators-page.tsx" },
});

const indicatorSearch = search({ ...pinned, ...rows, jaar: year, gemeenten: list });

const indicator = createRoute({
  getParentRoute: () => root,
  path: "/indicatoren/$code",
  validateSearch: indicatorSearch,
  loaderDeps: ({ search: { asOf, jaar, gemeenten } }) => ({ asOf, jaar, gemeenten }),
  loader: ({ context, params, deps }) => loadIndicator(context.queryClient, params.code, deps),
  component: lazyRouteComponent(() => import("./framework/indicator-page.tsx"), "IndicatorPage"),
  staticData: { module: "src/framework/indicator-page.tsx" },
});

const thresholds = createRoute({
  getParentRoute: () => root,
  path: "/drempels",
  validateSearch: search({ zoek: text, doel: goal, status: oneOf(...thresholdStates), indicator: text }),
  loader: ({ context: { queryClient, account } }) =>
    Promise.all([
      queryClient.ensureQueryData(thresholdsQuery(account)),
      queryClient.ensureQueryData(goalsQuery),
    ]),
  component: lazyRouteComponent(() => import("./framework/thresholds-page.tsx"), "ThresholdsPage"),
  staticData: { module: "src/framework/thresholds-page.tsx" },
});

const compareSearch = search({
  ...pinned,
  ...rows,
  indicator: text,
  doel: goal,
  jaar: year,
  gemeenten: list,
  weergave: oneOf(...compareViews),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/vergelijken",
  validateSearch: compareSearch,
  loaderDeps: ({ search: { zoek, provincie, volgorde, alles, ...wish } }) => wish,
  loader: ({ context, deps }) => loadCompare(context.queryClient, deps),
  component: lazyRouteComponent(() => import("./comparison/compare-page.tsx"), "ComparePage"),
  staticData: { module: "src/comparison/compare-page.tsx" },
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
  municipalities,
  municipality,
  scoreBasis,
  province,
  waterBoard,
  goalRoute,
  indicators,
  indicator,
  thresholds,
  guidesRoute,
  guideRoute,
  compare,
  practices,
  network,
  data,
  revisions,
  method,
  methodStatistics,
  signIn,
  forgotten,
  reset,
  invitation,
  contributeLink,
] as const;

/** The table of a page without an account. */
export const publicTree = () => root.addChildren([...publicRoutes, unknown]);

import { rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadArea } from "./areas/load-area.ts";
import { areasQuery } from "./areas/queries.ts";
import { chapterJobQuery, chapterJobsQuery } from "./chapter/queries.ts";
import { compareViews, loadCompare } from "./comparison/compare-search.ts";
import { rowOrders } from "./comparison/row-orders.ts";
import { entriesQuery, submissionQuery, worklistQuery } from "./entry/queries.ts";
import { loadGoal, loadIndicator, loadIndicators } from "./framework/load-framework.ts";
import { goalsQuery } from "./framework/queries.ts";
import { thresholdStates, thresholdsQuery } from "./framework/thresholds-query.ts";
import { loadHome } from "./home/load-home.ts";
import { loadNetwork, loadPractices } from "./network/load-network.ts";
import { loadData } from "./open-data/load-data.ts";
import { configurationQuery, previewQuery, publicationsQuery } from "./publications/queries.ts";
import type { RouterContext } from "./router.tsx";
import { SiteShell } from "./shell/site-shell.tsx";
import { ProblemError } from "./ui/problem.ts";
import { list, oneOf, search, text, wholeNumber } from "./ui/search.ts";

/*
 * Every screen of the site, once. English pages have the same paths under /en. A loader reads what its page shows;
 * the page itself is a lazy chunk. `staticData.module` names that chunk for the document's preloads.
 */

const root = createRootRouteWithContext<RouterContext>()({
  component: SiteShell,
  loader: ({ context }) => context.queryClient.ensureQueryData(configurationQuery),
});

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

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/inloggen",
  validateSearch: search({ naar: text }),
  component: lazyRouteComponent(() => import("./accounts/sign-in-page.tsx"), "SignInPage"),
  staticData: { module: "src/accounts/sign-in-page.tsx" },
});

const worklist = createRoute({
  getParentRoute: () => root,
  path: "/invoer",
  loader: ({ context }) => context.queryClient.ensureQueryData(worklistQuery),
  component: lazyRouteComponent(() => import("./entry/worklist-page.tsx"), "WorklistPage"),
});

const entry = createRoute({
  getParentRoute: () => root,
  path: "/invoer/$round/$area",
  validateSearch: search({ indicator: text, periode: text, toon: oneOf("open") }),
  loader: ({ context: { queryClient }, params: { round, area } }) =>
    Promise.all([
      queryClient.ensureQueryData(entriesQuery(round, area)),
      queryClient.ensureQueryData(goalsQuery),
    ]),
  component: lazyRouteComponent(() => import("./entry/entry-page.tsx"), "EntryPage"),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren",
  loader: ({ context }) => context.queryClient.ensureQueryData(worklistQuery),
  component: lazyRouteComponent(() => import("./entry/approvals-page.tsx"), "ApprovalsPage"),
});

const submission = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren/$submission",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(submissionQuery(params.submission)),
  component: lazyRouteComponent(() => import("./entry/submission-page.tsx"), "SubmissionPage"),
});

const publish = createRoute({
  getParentRoute: () => root,
  path: "/publiceren",
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(previewQuery), queryClient.ensureQueryData(publicationsQuery)]),
  component: lazyRouteComponent(() => import("./publications/publish-page.tsx"), "PublishPage"),
});

const chapter = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk",
  loader: ({ context }) => context.queryClient.ensureQueryData(chapterJobsQuery),
  component: lazyRouteComponent(() => import("./chapter/chapter-page.tsx"), "ChapterPage"),
});

const chapterJob = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk/$job",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(chapterJobQuery(params.job)),
  component: lazyRouteComponent(() => import("./chapter/chapter-job-page.tsx"), "ChapterJobPage"),
});

/** Every other address. */
const unknown = createRoute({
  getParentRoute: () => root,
  path: "$",
  loader: () => {
    throw new ProblemError({ status: 404, title: "", detail: "" });
  },
});

export const routeTree = root.addChildren([
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
  compare,
  practices,
  network,
  data,
  method,
  methodStatistics,
  signIn,
  worklist,
  entry,
  approvals,
  submission,
  publish,
  chapter,
  chapterJob,
  unknown,
]);

import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { areaQuery } from "./areas/queries.ts";
import { configurationQuery } from "./publications/queries.ts";
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

/** `asOf` pins the data, `echt=ja` shows real values only. */
const pinned = { asOf: text, echt: oneOf("ja") };
const year = wholeNumber(1990, 2035);
const goal = wholeNumber(1, 17);

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: search({ ...pinned, doel: goal }),
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
  staticData: { module: "src/home/home-page.tsx" },
});

const municipalities = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten",
  validateSearch: search({ ...pinned, zoek: text, provincie: text }),
  component: lazyRouteComponent(() => import("./areas/areas-page.tsx"), "AreasPage"),
  staticData: { module: "src/areas/areas-page.tsx" },
});

const areaSearch = search({ ...pinned, doel: goal, indicator: text });

const municipality = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten/$code",
  validateSearch: areaSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(areaQuery(params.code)),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const province = createRoute({
  getParentRoute: () => root,
  path: "/provincies/$code",
  validateSearch: areaSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(areaQuery(params.code)),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const waterBoard = createRoute({
  getParentRoute: () => root,
  path: "/waterschappen/$code",
  validateSearch: areaSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(areaQuery(params.code)),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const goalRoute = createRoute({
  getParentRoute: () => root,
  path: "/doelen/$goal",
  validateSearch: search({ ...pinned, gemeente: text }),
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
  component: lazyRouteComponent(() => import("./framework/indicators-page.tsx"), "IndicatorsPage"),
  staticData: { module: "src/framework/indicators-page.tsx" },
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: "/indicatoren/$code",
  validateSearch: search({ ...pinned, jaar: year, gemeenten: list, zoek: text, provincie: text }),
  component: lazyRouteComponent(() => import("./framework/indicator-page.tsx"), "IndicatorPage"),
  staticData: { module: "src/framework/indicator-page.tsx" },
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/vergelijken",
  validateSearch: search({
    ...pinned,
    indicator: text,
    doel: goal,
    jaar: year,
    gemeenten: list,
    groep: text,
    weergave: oneOf("kaart", "verdeling", "verloop", "verschil", "spreiding", "tabel", "doelen"),
    invloed: oneOf("direct"),
  }),
  component: lazyRouteComponent(() => import("./comparison/compare-page.tsx"), "ComparePage"),
  staticData: { module: "src/comparison/compare-page.tsx" },
});

const practices = createRoute({
  getParentRoute: () => root,
  path: "/voorbeelden",
  validateSearch: search({ zoek: text, doel: goal, rol: text, gemeente: text }),
  component: lazyRouteComponent(() => import("./network/practices-page.tsx"), "PracticesPage"),
  staticData: { module: "src/network/practices-page.tsx" },
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/netwerk",
  component: lazyRouteComponent(() => import("./network/network-page.tsx"), "NetworkPage"),
  staticData: { module: "src/network/network-page.tsx" },
});

const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  component: lazyRouteComponent(() => import("./open-data/data-page.tsx"), "DataPage"),
  staticData: { module: "src/open-data/data-page.tsx" },
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
  component: lazyRouteComponent(() => import("./entry/worklist-page.tsx"), "WorklistPage"),
});

const entry = createRoute({
  getParentRoute: () => root,
  path: "/invoer/$round/$area",
  validateSearch: search({ doel: goal, indicator: text, periode: text }),
  component: lazyRouteComponent(() => import("./entry/entry-page.tsx"), "EntryPage"),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren",
  component: lazyRouteComponent(() => import("./entry/approvals-page.tsx"), "ApprovalsPage"),
});

const submission = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren/$submission",
  component: lazyRouteComponent(() => import("./entry/submission-page.tsx"), "SubmissionPage"),
});

const publish = createRoute({
  getParentRoute: () => root,
  path: "/publiceren",
  component: lazyRouteComponent(() => import("./publications/publish-page.tsx"), "PublishPage"),
});

const chapter = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk",
  component: lazyRouteComponent(() => import("./chapter/chapter-page.tsx"), "ChapterPage"),
});

const chapterJob = createRoute({
  getParentRoute: () => root,
  path: "/hoofdstuk/$job",
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
  province,
  waterBoard,
  goalRoute,
  indicators,
  indicator,
  compare,
  practices,
  network,
  data,
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

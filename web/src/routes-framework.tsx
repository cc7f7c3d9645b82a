import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { goalsQuery } from "./framework/queries.ts";
import { thresholdStates, thresholdsQuery } from "./framework/thresholds-query.ts";
import { root } from "./routes-root.tsx";
import { goal, pinned, rows, year } from "./routes-search.ts";
import { list, oneOf, search, text } from "./ui/search.ts";

/* The screens of goals and indicators, see `routes.tsx`. */

const goalSearch = search({ ...pinned, ...rows, gemeenten: list, kaart: oneOf("grenzen") });

const goalRoute = createRoute({
  getParentRoute: () => root,
  path: "/doelen/$goal",
  validateSearch: goalSearch,
  loaderDeps: ({ search: { asOf, gemeenten } }) => ({ asOf, gemeenten }),
  loader: async ({ context, params, deps }) =>
    (await import("./framework/load-framework.ts")).loadGoal(context.queryClient, params.goal, deps),
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
  loader: async ({ context }) =>
    (await import("./framework/load-framework.ts")).loadIndicators(context.queryClient),
  component: lazyRouteComponent(() => import("./framework/indicators-page.tsx"), "IndicatorsPage"),
  staticData: { module: "src/framework/indicators-page.tsx" },
});

const indicatorSearch = search({
  ...pinned,
  ...rows,
  jaar: year,
  gemeenten: list,
  kaart: oneOf("grenzen"),
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: "/indicatoren/$code",
  validateSearch: indicatorSearch,
  loaderDeps: ({ search: { asOf, jaar, gemeenten } }) => ({ asOf, jaar, gemeenten }),
  loader: async ({ context, params, deps }) =>
    (await import("./framework/load-framework.ts")).loadIndicator(context.queryClient, params.code, deps),
  component: lazyRouteComponent(() => import("./framework/indicator-page.tsx"), "IndicatorPage"),
  staticData: { module: "src/framework/indicator-page.tsx" },
});

const policyField = createRoute({
  getParentRoute: () => root,
  path: "/taakvelden/$code",
  loader: async ({ context, params }) =>
    (await import("./framework/load-framework.ts")).loadPolicyField(context.queryClient, params.code),
  component: lazyRouteComponent(() => import("./framework/policy-field-page.tsx"), "PolicyFieldPage"),
  staticData: { module: "src/framework/policy-field-page.tsx" },
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

/** What is about a goal or an indicator. */
export const frameworkRoutes = [goalRoute, indicators, indicator, policyField, thresholds] as const;

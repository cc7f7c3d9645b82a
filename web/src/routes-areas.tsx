import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { annexSearch } from "./annex/annex-address.ts";
import { areasQuery } from "./areas/queries.ts";
import { root } from "./routes-root.tsx";
import { pinned } from "./routes-search.ts";
import { search, text } from "./ui/search.ts";

/* The screens of municipalities, provinces and water boards, see `routes.tsx`. */

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
  loader: async ({ context, params, deps }) =>
    (await import("./areas/load-area.ts")).loadArea(context.queryClient, "municipality", params.code, deps),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

const annex = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten/$code/raadsstuk",
  validateSearch: annexSearch,
  loaderDeps: ({ search: wish }) => wish,
  loader: async ({ context, params, deps }) =>
    (await import("./annex/load-annex.ts")).loadAnnex(context.queryClient, params.code, deps),
  component: lazyRouteComponent(() => import("./annex/annex-page.tsx"), "AnnexPage"),
  staticData: { module: "src/annex/annex-page.tsx" },
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
  loader: async ({ context, params, deps }) =>
    (await import("./areas/province-query.ts")).loadProvince(context.queryClient, params.code, deps),
  component: lazyRouteComponent(() => import("./areas/province-page.tsx"), "ProvincePage"),
  staticData: { module: "src/areas/province-page.tsx" },
});

const waterBoard = createRoute({
  getParentRoute: () => root,
  path: "/waterschappen/$code",
  validateSearch: areaSearch,
  loaderDeps: ({ search: { asOf, indicator } }) => ({ asOf, indicator }),
  loader: async ({ context, params, deps }) =>
    (await import("./areas/load-area.ts")).loadArea(context.queryClient, "water-board", params.code, deps),
  component: lazyRouteComponent(() => import("./areas/area-page.tsx"), "AreaPage"),
  staticData: { module: "src/areas/area-page.tsx" },
});

/** What is about one area. */
export const areaRoutes = [municipalities, municipality, annex, scoreBasis, province, waterBoard] as const;

import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { indicatorsQuery } from "./framework/queries.ts";
import { askedFigureQuery, ownQuestionQuery } from "./questions/queries.ts";
import { root } from "./routes-root.tsx";
import { sharedSetQuery } from "./sets/queries.ts";
import { oneOf, search, text } from "./ui/search.ts";

/* Asking about a figure, and what a link opens, see `routes.tsx`. */

const askSearch = search({ gebied: text, indicator: text, periode: text, fout: text });

const ask = createRoute({
  getParentRoute: () => root,
  path: "/klopt",
  validateSearch: askSearch,
  loaderDeps: ({ search: { gebied, indicator, periode } }) => ({ gebied, indicator, periode }),
  loader: async ({ context, deps: { indicator, gebied, periode } }) =>
    indicator
      ? context.queryClient.ensureQueryData(askedFigureQuery({ indicator, area: gebied, period: periode }))
      : context.queryClient.ensureQueryData(indicatorsQuery),
  component: lazyRouteComponent(() => import("./questions/ask-page.tsx"), "AskPage"),
  staticData: { module: "src/questions/ask-page.tsx" },
});

const ownQuestion = createRoute({
  getParentRoute: () => root,
  path: "/klopt/antwoord/$question",
  validateSearch: search({ nieuw: oneOf("ja") }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ownQuestionQuery(params.question)),
  component: lazyRouteComponent(() => import("./questions/own-question-page.tsx"), "OwnQuestionPage"),
  staticData: { module: "src/questions/own-question-page.tsx" },
});

const sharedSet = createRoute({
  getParentRoute: () => root,
  path: "/sets/gedeeld/$link",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sharedSetQuery(params.link)),
  component: lazyRouteComponent(() => import("./sets/shared-set-page.tsx"), "SharedSetPage"),
  staticData: { module: "src/sets/shared-set-page.tsx" },
});

const stopWatch = createRoute({
  getParentRoute: () => root,
  path: "/sets/stop/$code",
  validateSearch: search({ klaar: oneOf("ja", "nee") }),
  component: lazyRouteComponent(() => import("./sets/stop-watch-page.tsx"), "StopWatchPage"),
});

/** What anybody may ask or open without an account. */
export const sharingRoutes = [ask, ownQuestion, sharedSet, stopWatch] as const;

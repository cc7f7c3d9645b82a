import { roles } from "@lokaal17/shared/accounts/roles";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { areaCheckQuery } from "./areas/check-query.ts";
import { areasQuery } from "./areas/queries.ts";
import { assignmentsQuery, contributionsQuery } from "./entry/assign-queries.ts";
import { checkRulesQuery } from "./entry/check-rules-query.ts";
import { delegationsQuery, mentionsQuery } from "./entry/delegation-queries.ts";
import { entriesQuery, submissionQuery, worklistQuery } from "./entry/queries.ts";
import {
  calendarQuery,
  completenessQuery,
  extensionRequestsQuery,
  roundQuery,
  roundsQuery,
} from "./entry/round-queries.ts";
import { goalsQuery, indicatorsQuery } from "./framework/queries.ts";
import { thresholdsQuery } from "./framework/thresholds-query.ts";
import { importQuery, importsQuery } from "./imports/queries.ts";
import { previewQuery, publicationsQuery } from "./publications/queries.ts";
import { questionsQuery } from "./questions/queries.ts";
import type { RouterContext } from "./router.tsx";
import { publicRoutes, unknown } from "./routes.tsx";
import { chapterRoutes } from "./routes-chapter.tsx";
import { root } from "./routes-root.tsx";
import { setsQuery } from "./sets/queries.ts";
import { feasibilityQuery } from "./sources/feasibility-query.ts";
import { knownQuery } from "./sources/known-queries.ts";
import { objectionsQuery } from "./sources/objections-query.ts";
import { sourceQuery, sourcesQuery } from "./sources/queries.ts";
import type { Account } from "./ui/account.tsx";
import { ProblemError } from "./ui/problem.ts";
import { oneOf, search, text, wholeNumber } from "./ui/search.ts";

const goal = wholeNumber(1, 17);
/* The screens for who is signed in: their table comes with a page that has an account, and costs the public nothing. */

const definitions = createRoute({
  getParentRoute: () => root,
  path: "/definities",
  validateSearch: search({ zoek: text, doel: goal, indicator: text, nieuw: oneOf("ja") }),
  loader: ({ context: { queryClient, account } }) =>
    Promise.all([
      queryClient.ensureQueryData(thresholdsQuery(account)),
      queryClient.ensureQueryData(goalsQuery),
    ]),
  component: lazyRouteComponent(() => import("./framework/definitions-page.tsx"), "DefinitionsPage"),
});

const areaCheck = createRoute({
  getParentRoute: () => root,
  path: "/gemeenten/$code/wethouderscheck",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(areaCheckQuery(params.code)),
  component: lazyRouteComponent(() => import("./areas/check-page.tsx"), "CheckPage"),
});

const ownPage = createRoute({
  getParentRoute: () => root,
  path: "/eigen/$area",
  validateSearch: search({ zoek: text, indicator: text }),
  component: lazyRouteComponent(() => import("./framework/own-page.tsx"), "OwnPage"),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/logboek",
  validateSearch: search({
    gebied: text,
    indicator: text,
    vanaf: text,
    tot: text,
    dag: text,
    voor: wholeNumber(1, 1e9),
  }),
  component: lazyRouteComponent(() => import("./audit/log-page.tsx"), "LogPage"),
});

/** Lets in who may do something of this, and says why to everybody else. */
const forWhoMay =
  (...rights: readonly (keyof Account["may"])[]) =>
  ({ context: { account } }: { context: RouterContext }) => {
    if (account && (rights.length === 0 || rights.some((right) => account.may[right]))) return;
    throw new ProblemError({ status: account ? 403 : 401, title: "", detail: "" });
  };

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  loader: forWhoMay(),
  component: lazyRouteComponent(() => import("./accounts/account-page.tsx"), "AccountPage"),
});

const administration = createRoute({
  getParentRoute: () => root,
  path: "/beheer",
  loader: forWhoMay(),
  component: lazyRouteComponent(() => import("./accounts/administration-page.tsx"), "AdministrationPage"),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: "/beheer/accounts",
  validateSearch: search({
    zoek: text,
    rol: oneOf(...roles),
    bladzijde: wholeNumber(1, 10_000),
    nieuw: oneOf("ja"),
  }),
  loader: forWhoMay("appointOfficers"),
  component: lazyRouteComponent(() => import("./accounts/accounts-page.tsx"), "AccountsPage"),
});

const oneAccount = createRoute({
  getParentRoute: () => root,
  path: "/beheer/accounts/$account",
  loader: forWhoMay("appointOfficers"),
  component: lazyRouteComponent(() => import("./accounts/one-account-page.tsx"), "OneAccountPage"),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: "/beheer/berichten",
  validateSearch: search({ voor: text }),
  loader: forWhoMay("manageAccounts"),
  component: lazyRouteComponent(() => import("./accounts/messages-page.tsx"), "MessagesPage"),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: "/beheer/sleutels",
  loader: forWhoMay("manageKeys"),
  component: lazyRouteComponent(() => import("./accounts/keys-page.tsx"), "KeysPage"),
});

const worklist = createRoute({
  getParentRoute: () => root,
  path: "/invoer",
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(worklistQuery), queryClient.ensureQueryData(calendarQuery)]),
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

const assign = createRoute({
  getParentRoute: () => root,
  path: "/invoer/$round/$area/uitzetten",
  loader: ({ context: { queryClient }, params: { round, area } }) =>
    Promise.all([
      queryClient.ensureQueryData(assignmentsQuery(round, area)),
      queryClient.ensureQueryData(goalsQuery),
    ]),
  component: lazyRouteComponent(() => import("./entry/assign-page.tsx"), "AssignPage"),
});

const known = createRoute({
  getParentRoute: () => root,
  path: "/invoer/$round/$area/bekend",
  loader: ({ context: { queryClient }, params: { round, area } }) =>
    Promise.all([
      queryClient.ensureQueryData(entriesQuery(round, area)),
      queryClient.ensureQueryData(knownQuery(round, area)),
    ]),
  component: lazyRouteComponent(() => import("./sources/known-page.tsx"), "KnownPage"),
});

const contribute = createRoute({
  getParentRoute: () => root,
  path: "/bijdragen",
  loader: ({ context }) => context.queryClient.ensureQueryData(contributionsQuery),
  component: lazyRouteComponent(() => import("./entry/contribute-page.tsx"), "ContributePage"),
});

const files = createRoute({
  getParentRoute: () => root,
  path: "/bestanden",
  validateSearch: search({ ronde: text, gebied: text }),
  loader: ({ context }) => {
    forWhoMay("importValues", "importAsApproved")({ context });
    const { queryClient } = context;
    return Promise.all([
      queryClient.ensureQueryData(importsQuery()),
      queryClient.ensureQueryData(worklistQuery),
    ]);
  },
  component: lazyRouteComponent(() => import("./imports/imports-page.tsx"), "ImportsPage"),
});

const file = createRoute({
  getParentRoute: () => root,
  path: "/bestanden/$import",
  validateSearch: search({
    stap: oneOf("bestand", "kolommen", "proefdraai", "bewaren"),
    toon: oneOf("new", "changed", "unchanged", "doubtful", "refused", "not-stored"),
    vanaf: wholeNumber(0, 100_000_000),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(importQuery(params.import)),
  component: lazyRouteComponent(() => import("./imports/import-page.tsx"), "ImportPage"),
});

const completeness = createRoute({
  getParentRoute: () => root,
  path: "/invoer/volledigheid/$round",
  validateSearch: search({
    zoek: text,
    stand: oneOf("not-begun", "begun", "returned", "submitted", "approved", "excused", "overdue"),
    laag: oneOf("municipality", "province", "water-board"),
  }),
  loader: ({ context: { queryClient }, params: { round } }) =>
    Promise.all([
      queryClient.ensureQueryData(completenessQuery(round)),
      queryClient.ensureQueryData(calendarQuery),
    ]),
  component: lazyRouteComponent(() => import("./entry/completeness-page.tsx"), "CompletenessPage"),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: "/rondes",
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(roundsQuery),
      queryClient.ensureQueryData(extensionRequestsQuery()),
      queryClient.ensureQueryData(calendarQuery),
    ]),
  component: lazyRouteComponent(() => import("./entry/rounds-page.tsx"), "RoundsPage"),
});

const newRound = createRoute({
  getParentRoute: () => root,
  path: "/rondes/nieuw",
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(goalsQuery),
      queryClient.ensureQueryData(indicatorsQuery),
      ...(["municipality", "province", "water-board"] as const).map((layer) =>
        queryClient.ensureQueryData(areasQuery(layer)),
      ),
    ]),
  component: lazyRouteComponent(() => import("./entry/round-new-page.tsx"), "RoundNewPage"),
});

const round = createRoute({
  getParentRoute: () => root,
  path: "/rondes/$round",
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(roundQuery(params.round)),
      queryClient.ensureQueryData(extensionRequestsQuery(params.round)),
      queryClient.ensureQueryData(goalsQuery),
      queryClient.ensureQueryData(indicatorsQuery),
      ...(["municipality", "province", "water-board"] as const).map((layer) =>
        queryClient.ensureQueryData(areasQuery(layer)),
      ),
    ]),
  component: lazyRouteComponent(() => import("./entry/round-page.tsx"), "RoundPage"),
});

const feasibility = createRoute({
  getParentRoute: () => root,
  path: "/rondes/haalbaarheid",
  loader: ({ context }) => context.queryClient.ensureQueryData(feasibilityQuery),
  component: lazyRouteComponent(() => import("./sources/feasibility-page.tsx"), "FeasibilityPage"),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren",
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(worklistQuery),
      queryClient.ensureQueryData(delegationsQuery),
      queryClient.ensureQueryData(mentionsQuery),
    ]),
  component: lazyRouteComponent(() => import("./entry/approvals-page.tsx"), "ApprovalsPage"),
});

const submission = createRoute({
  getParentRoute: () => root,
  path: "/goedkeuren/$submission",
  loader: ({ context, params }) => context.queryClient.ensureQueryData(submissionQuery(params.submission)),
  component: lazyRouteComponent(() => import("./entry/submission-page.tsx"), "SubmissionPage"),
});

const checkRules = createRoute({
  getParentRoute: () => root,
  path: "/controleregels",
  validateSearch: search({ regel: text, nieuw: oneOf("ja") }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(checkRulesQuery), queryClient.ensureQueryData(indicatorsQuery)]),
  component: lazyRouteComponent(() => import("./entry/check-rules-page.tsx"), "CheckRulesPage"),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: "/bronnen",
  loader: ({ context: { queryClient, account } }) =>
    Promise.all([
      queryClient.ensureQueryData(sourcesQuery),
      ...(account?.may.answerObjections
        ? [queryClient.ensureQueryData(objectionsQuery({ asOf: "preview" }))]
        : []),
    ]),
  component: lazyRouteComponent(() => import("./sources/sources-page.tsx"), "SourcesPage"),
});

const source = createRoute({
  getParentRoute: () => root,
  path: "/bronnen/$source",
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(sourceQuery(params.source)),
      queryClient.ensureQueryData(indicatorsQuery),
    ]),
  component: lazyRouteComponent(() => import("./sources/source-page.tsx"), "SourcePage"),
});

const sets = createRoute({
  getParentRoute: () => root,
  path: "/sets",
  loader: ({ context }) => context.queryClient.ensureQueryData(setsQuery),
  component: lazyRouteComponent(() => import("./sets/sets-page.tsx"), "SetsPage"),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: "/vragen",
  validateSearch: search({ toon: oneOf("beantwoord") }),
  loader: ({ context }) => context.queryClient.ensureQueryData(questionsQuery),
  component: lazyRouteComponent(() => import("./questions/questions-page.tsx"), "QuestionsPage"),
});

const publish = createRoute({
  getParentRoute: () => root,
  path: "/publiceren",
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(previewQuery), queryClient.ensureQueryData(publicationsQuery)]),
  component: lazyRouteComponent(() => import("./publications/publish-page.tsx"), "PublishPage"),
});

export const routeTree = root.addChildren([
  ...publicRoutes,
  definitions,
  log,
  areaCheck,
  ownPage,
  account,
  administration,
  accounts,
  oneAccount,
  messages,
  keys,
  worklist,
  files,
  file,
  completeness,
  rounds,
  newRound,
  round,
  feasibility,
  entry,
  assign,
  known,
  contribute,
  approvals,
  submission,
  checkRules,
  sources,
  source,
  sets,
  questions,
  publish,
  ...chapterRoutes,
  unknown,
]);

import { accountRows } from "./rights-of-accounts.ts";
import { entryRows } from "./rights-of-entry.ts";
import { organisationRows, programRows } from "./rights-of-program.ts";
import type { Row } from "./rights-row.ts";

/** What each operation needs, by its name. The rest is for everybody: see `publicOperations`. */
export const rightsTable: Readonly<Record<string, Row>> = {
  ...accountRows,
  ...programRows,
  ...organisationRows,
  ...entryRows,
};

/** Operations that everybody may call without an account. */
export const publicOperations: ReadonlySet<string> = new Set([
  "checkOneTimeLink",
  "deleteSession",
  "getArea",
  "getAreaScores",
  "getComparison",
  "getConfiguration",
  "getDefinitions",
  "getDrivers",
  "getFrameworkQuality",
  "getIndicator",
  "getMethod",
  "getProjection",
  "getRecodedSeries",
  "getRevisions",
  "getSession",
  "listAggregates",
  "listAreas",
  "listDifferences",
  "listExplanations",
  "listGoals",
  "listIndicators",
  "listMembers",
  "listMethodComparisons",
  "listObservations",
  "listOwnTargets",
  "listPractices",
  "listPublications",
  "listRankBands",
  "listScores",
  "listSignInProviders",
  "listSimilarAreas",
  "listTargets",
  "listThresholds",
  "listTrends",
  "observationsCsv",
  "postContributorSession",
  "postLinkOwner",
  "postPasswordReset",
  "postSession",
  "useOneTimeLink",
]);

import { accountRows } from "./rights-of-accounts.ts";
import { entryRows } from "./rights-of-entry.ts";
import { exportRows, publicExports } from "./rights-of-exports.ts";
import { importRows } from "./rights-of-imports.ts";
import { prefillRows } from "./rights-of-prefills.ts";
import { organisationRows, programRows } from "./rights-of-program.ts";
import { sourceRows } from "./rights-of-sources.ts";
import type { Row } from "./rights-row.ts";

/** What each operation needs, by its name. The rest is for everybody: see `publicOperations`. */
export const rightsTable: Readonly<Record<string, Row>> = {
  ...accountRows,
  ...programRows,
  ...organisationRows,
  ...entryRows,
  ...importRows,
  ...prefillRows,
  ...sourceRows,
  ...exportRows,
};

/** Operations that everybody may call without an account. */
export const publicOperations: ReadonlySet<string> = new Set([
  ...publicExports,
  "checkOneTimeLink",
  "deleteSession",
  "getArea",
  "getAreaScores",
  "getBoundaries",
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
  "listBoundaries",
  "listDifferences",
  "listExplanations",
  "listGoals",
  "listIndicators",
  "listMembers",
  "listMethodComparisons",
  "listObjections",
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
  "postContributorSession",
  "postLinkOwner",
  "postPasswordReset",
  "postSession",
  "useOneTimeLink",
]);

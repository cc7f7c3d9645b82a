import { accountRows } from "./rights-of-accounts.ts";
import { annexRows, publicAnnex } from "./rights-of-annex.ts";
import { areaRows } from "./rights-of-areas.ts";
import { chapterRows, publicChapters } from "./rights-of-chapters.ts";
import { entryRows } from "./rights-of-entry.ts";
import { exportRows, publicExports } from "./rights-of-exports.ts";
import { importRows } from "./rights-of-imports.ts";
import { prefillRows } from "./rights-of-prefills.ts";
import { organisationRows, programRows } from "./rights-of-program.ts";
import { publicSharing, sharingRows } from "./rights-of-sharing.ts";
import { sourceRows } from "./rights-of-sources.ts";
import type { Row } from "./rights-row.ts";

/** What each operation needs, by its name. The rest is for everybody: see `publicOperations`. */
export const rightsTable: Readonly<Record<string, Row>> = {
  ...accountRows,
  ...annexRows,
  ...areaRows,
  ...programRows,
  ...organisationRows,
  ...entryRows,
  ...importRows,
  ...prefillRows,
  ...sourceRows,
  ...sharingRows,
  ...exportRows,
  ...chapterRows,
};

/** Operations that everybody may call without an account. */
export const publicOperations: ReadonlySet<string> = new Set([
  ...publicExports,
  ...publicAnnex,
  ...publicSharing,
  ...publicChapters,
  "checkOneTimeLink",
  "deleteSession",
  "getArea",
  "getAreaProfile",
  "getAreaScores",
  "getAreaStory",
  "getBoundaries",
  "getComparison",
  "getConfiguration",
  "getDefinitions",
  "getDrivers",
  "getFrameworkQuality",
  "getIndicator",
  "getLocalReportPage",
  "getLocalReportPdf",
  "getLocalReportWord",
  "getMethod",
  "getProjection",
  "getProvinceGoals",
  "getPublicationChanges",
  "getRecodedSeries",
  "getRevisions",
  "getSearch",
  "getSession",
  "getWorkbench",
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
  "listPolicyFields",
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

import { listAreas } from "./areas.ts";
import { listAuditEvents } from "./audit.ts";
import { getComparison } from "./comparison.ts";
import { getCompleteness } from "./completeness.ts";
import { getEntries } from "./entry.ts";
import { exported } from "./export-formats.ts";
import { listIndicators } from "./framework.ts";
import { getRevisions } from "./revisions.ts";
import { listScores } from "./scores.ts";

/** Files of what screens show. Observations have more forms; they stand with their own contract. */
export const scoresCsv = exported(listScores, "csv");
export const scoresCsvMetadata = exported(listScores, "csv-metadata.json");
export const scoresXlsx = exported(listScores, "xlsx");

export const comparisonCsv = exported(getComparison, "csv");
export const comparisonCsvMetadata = exported(getComparison, "csv-metadata.json");
export const comparisonXlsx = exported(getComparison, "xlsx");

export const areasCsv = exported(listAreas, "csv");
export const areasCsvMetadata = exported(listAreas, "csv-metadata.json");
export const areasXlsx = exported(listAreas, "xlsx");

export const indicatorsCsv = exported(listIndicators, "csv");
export const indicatorsCsvMetadata = exported(listIndicators, "csv-metadata.json");
export const indicatorsXlsx = exported(listIndicators, "xlsx");

export const revisionsCsv = exported(getRevisions, "csv", ["page"]);
export const revisionsCsvMetadata = exported(getRevisions, "csv-metadata.json", ["page"]);
export const revisionsXlsx = exported(getRevisions, "xlsx", ["page"]);

export const completenessCsv = exported(getCompleteness, "csv");
export const completenessXlsx = exported(getCompleteness, "xlsx");

export const auditEventsCsv = exported(listAuditEvents, "csv", ["before"]);
export const auditEventsXlsx = exported(listAuditEvents, "xlsx", ["before"]);

export const entriesCsv = exported(getEntries, "csv");
export const entriesXlsx = exported(getEntries, "xlsx");

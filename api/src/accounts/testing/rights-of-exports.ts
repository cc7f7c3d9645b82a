import { type Row, round, theArea } from "./rights-row.ts";

const completeness: Row = { needs: "see completeness", hidden: true, params: () => ({ round }) };
const log: Row = { needs: "see audit", perArea: true, hidden: true, query: theArea };
const grid: Row = {
  needs: ["see drafts", "contribute values"],
  perArea: true,
  hidden: true,
  params: ({ area }) => ({ round, area }),
};

/** Files of screens for who is signed in: the same rights as the screen itself. */
export const exportRows: Record<string, Row> = {
  completenessCsv: completeness,
  completenessXlsx: completeness,
  auditEventsCsv: log,
  auditEventsXlsx: log,
  entriesCsv: grid,
  entriesXlsx: grid,
};

/** Files of what is public. */
export const publicExports: readonly string[] = [
  "areasCsv",
  "areasCsvMetadata",
  "areasXlsx",
  "comparisonCsv",
  "comparisonCsvMetadata",
  "comparisonXlsx",
  "indicatorsCsv",
  "indicatorsCsvMetadata",
  "indicatorsXlsx",
  "observationsCsv",
  "observationsCsvMetadata",
  "observationsJsonStat",
  "observationsParquet",
  "observationsXlsx",
  "revisionsCsv",
  "revisionsCsvMetadata",
  "revisionsXlsx",
  "scoresCsv",
  "scoresCsvMetadata",
  "scoresXlsx",
];

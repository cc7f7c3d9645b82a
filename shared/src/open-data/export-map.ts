import { type ImportMap, importMapSchema, type MappedColumn } from "../imports/import-map.ts";
import { observationStatusCode } from "../observations/observation.ts";
import { locales } from "../text/define-text.ts";
import { type ExportColumnName, exportColumns } from "../text/open-data-columns.ts";

/** Which of our columns is which part of a figure; the others say nothing that a figure is made of. */
const parts: Readonly<Record<MappedColumn, ExportColumnName>> = {
  indicator: "INDICATOR",
  area: "REF_AREA",
  period: "TIME_PERIOD",
  breakdown: "BREAKDOWN",
  boundaryYear: "BOUNDARY_YEAR",
  value: "OBS_VALUE",
  numerator: "NUMERATOR",
  denominator: "DENOMINATOR",
  status: "OBS_STATUS",
  origin: "ORIGIN",
  source: "SOURCE",
  definitionVersion: "DEFINITION_VERSION",
};

export interface ExportForm {
  /** The columns of the table as the file has them. */
  headings: readonly string[];
  /** Of a text file; null: a workbook. */
  delimiter: ImportMap["delimiter"] | null;
  /** Line of the headings, from 1. */
  headerLine?: number;
  sheet?: string;
  /** Every indicator that there is. */
  indicators: readonly string[];
}

/**
 * How to read our own export of figures, in any of its forms: with the names of programs (CSV) or the headings of people
 * (XLSX), in either language, also after somebody opened and saved it. Null: it is no export of figures.
 */
export function exportMap(form: ExportForm): ImportMap | null {
  const headings = form.headings.map((heading) => heading.replace(/^\uFEFF/, "").trim());
  // A delta says what to take away as well, which an import cannot.
  if (headings.includes("ACTION") || wordings("ACTION").some((word) => headings.includes(word))) return null;
  const found = namesIn(headings);
  if (!found) return null;
  const { delimiter, headerLine = 1, sheet } = form;
  const statuses = Object.entries(observationStatusCode).map(([status, code]) => [code, status]);
  const indicators = form.indicators.map((code) => [code, { code, beyondLimits: "ask" }]);
  return importMapSchema.parse({
    encoding: "utf-8",
    ...(delimiter !== null && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    headerLine,
    // The mark goes with the delimiter: see the dialects of our CSV. Numbers of a workbook are no text.
    decimalMark: delimiter === ";" ? "," : ".",
    columns: found,
    statuses: Object.fromEntries(statuses),
    indicators: Object.fromEntries(indicators),
  });
}

/** The heading of every part in one of its wordings; null when one is not there. */
function namesIn(headings: readonly string[]): Record<MappedColumn, string> | null {
  for (const wording of [
    (name: ExportColumnName) => name,
    ...locales.map((locale) => exportColumns(locale)),
  ]) {
    const names = Object.entries(parts).map(([part, name]) => [part, wording(name)] as const);
    if (names.every(([, name]) => headings.filter((heading) => heading === name).length === 1))
      return Object.fromEntries(names) as Record<MappedColumn, string>;
  }
  return null;
}

const wordings = (name: ExportColumnName) => locales.map((locale) => exportColumns(locale)(name));

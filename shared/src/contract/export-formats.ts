import { z } from "zod";
import { locales } from "../text/define-text.ts";
import type { Endpoint } from "./endpoint.ts";

/** Forms in which a table goes out, by the ending of its address. */
export const exportFormats = {
  csv: "text/csv",
  "csv-metadata.json": "application/csvm+json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "json-stat": "application/vnd.json-stat+json",
  parquet: "application/vnd.apache.parquet",
} as const;
export type ExportFormat = keyof typeof exportFormats;

const names: Record<ExportFormat, string> = {
  csv: "as CSV (RFC 4180)",
  "csv-metadata.json": "described for programs (CSV on the web)",
  xlsx: "as a workbook (XLSX)",
  "json-stat": "as JSON-stat 2.0",
  parquet: "as Parquet",
};

/** The language of headings and notes; without it the one that the browser asks for. */
export const fileLanguage = z.enum(locales).optional();
/** `comma`: separated by ";" with decimal commas, for spreadsheets with Dutch settings. */
export const decimalMark = z.enum(["point", "comma"]).optional();

/** What can be asked of a file, beside what can be asked of the same answer as JSON. */
export const fileQuery = (format: ExportFormat) =>
  format.startsWith("csv") ? { language: fileLanguage, decimalMark } : { language: fileLanguage };

/**
 * The file of an answer: its address with an ending. The handler writes bytes, so the answer is not described here.
 * @param withoutKeys keys that ask for a page of the answer: a file is the whole of it
 */
export function exported(
  base: Endpoint,
  format: ExportFormat,
  withoutKeys: readonly string[] = [],
): Endpoint {
  const shape = Object.entries(base.query?.shape ?? {}).filter(([key]) => !withoutKeys.includes(key));
  return {
    method: "get",
    path: `${base.path}.${format}`,
    summary: `${base.summary}, ${names[format]}`,
    access: base.access,
    ...(base.params && { params: base.params }),
    query: z.strictObject({ ...Object.fromEntries(shape), ...fileQuery(format) }),
    response: z.string(),
  };
}

import { expect, it } from "vitest";
import { acceptedFormat } from "./accepted-format.ts";

it.each([
  ["nothing", undefined, null],
  ["anything", "*/*", null],
  ["what a browser asks", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", null],
  ["CSV", "text/csv", "csv"],
  ["any text, such as curl for a spreadsheet", "text/*", "csv"],
  ["CSV rather than JSON", "application/json;q=0.5, text/csv", "csv"],
  ["JSON rather than CSV", "application/json, text/csv;q=0.5", null],
  ["both alike, CSV first", "text/csv, application/json", "csv"],
  ["a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["JSON-stat by either name", "application/json-stat+json", "json-stat"],
  ["Parquet", "application/vnd.apache.parquet", "parquet"],
  ["what is refused", "text/csv;q=0", null],
  ["what we do not have", "image/png", null],
])("%s", (_, header, format) => {
  expect(acceptedFormat(header)).toBe(format);
});

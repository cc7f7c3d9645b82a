import { SourceFailure, shortened } from "./failure.ts";
import type { JsonHead } from "./json-list.ts";
import type { SourceReader } from "./source-reader.ts";

/** What a table of Statistics Netherlands says of itself. */
export interface CbsProperties {
  title: string;
  /** The table's date of change, as the source writes it; null when it gives none. */
  modified: string | null;
}

export interface CbsMeasure {
  identifier: string;
  title: string;
  unit: string | null;
  decimals: number | null;
  /** `Long`, `Double`, `Float`, … or `String` */
  dataType: string | null;
  group: string | null;
}

export interface CbsDimension {
  identifier: string;
  title: string;
  /** `Dimension`, `TimeDimension`, `GeoDimension`; also a table's regions can be a plain dimension. */
  kind: string;
}

export interface CbsCode {
  code: string;
  title: string;
  /** Of a period: `Definitief`, `Voorlopig`. */
  status: string | null;
}

/** One table, by its parts. The case of its id matters. */
export interface CbsTable {
  base: string;
  catalog: string;
  table: string;
}

/** The address of a part of a table; addresses that an answer names are not followed. */
export function partOf({ base, catalog, table }: CbsTable, part: string): URL {
  return new URL(`${base}/${encodeURIComponent(catalog)}/${encodeURIComponent(table)}/${part}`);
}

/** @throws SourceFailure `table-unknown` when the source has no such table */
export async function readProperties(reader: SourceReader, table: CbsTable): Promise<CbsProperties> {
  const head = await reader.one(partOf(table, "Properties")).catch((error: unknown) => {
    const isUnknown =
      error instanceof SourceFailure && error.code === "status" && error.values.status === "404";
    throw isUnknown ? new SourceFailure("table-unknown", { table: table.table }) : error;
  });
  const found = textOf(head, "Identifier");
  if (found !== null && found !== table.table)
    throw new SourceFailure("table-differs", { table: table.table, found: shortened(found) });
  return {
    title: textOf(head, "Title") ?? table.table,
    modified: textOf(head, "ModificationDate") ?? textOf(head, "Modified"),
  };
}

export async function readDimensions(reader: SourceReader, table: CbsTable): Promise<CbsDimension[]> {
  return all(reader, partOf(table, "Dimensions"), (row) => ({
    identifier: needed(row, "Identifier"),
    title: textOf(row, "Title") ?? needed(row, "Identifier"),
    kind: textOf(row, "Kind") ?? "Dimension",
  }));
}

export async function readMeasures(reader: SourceReader, table: CbsTable): Promise<CbsMeasure[]> {
  return all(reader, partOf(table, "MeasureCodes"), (row) => ({
    identifier: needed(row, "Identifier"),
    title: textOf(row, "Title") ?? "",
    unit: textOf(row, "Unit"),
    decimals: numberOf(row, "Decimals"),
    dataType: textOf(row, "DataType"),
    group: textOf(row, "MeasureGroupId"),
  }));
}

/** The codes of a dimension. Some lists pad them with spaces. */
export async function readCodes(
  reader: SourceReader,
  table: CbsTable,
  dimension: string,
): Promise<CbsCode[]> {
  return all(reader, partOf(table, `${encodeURIComponent(dimension)}Codes`), (row) => ({
    code: needed(row, "Identifier"),
    title: textOf(row, "Title") ?? "",
    status: textOf(row, "Status"),
  }));
}

/** A table as the catalogue names it. */
export interface CatalogueTable {
  table: string;
  title: string;
  status: string | null;
  modified: string | null;
}

/** All tables of a catalogue: some thousands. */
export async function readCatalogue(
  reader: SourceReader,
  { base, catalog }: Omit<CbsTable, "table">,
): Promise<CatalogueTable[]> {
  const url = new URL(
    `${base}/${encodeURIComponent(catalog)}/Datasets?$select=Identifier,Title,Status,Modified`,
  );
  return all(reader, url, (row) => ({
    table: needed(row, "Identifier"),
    title: textOf(row, "Title") ?? needed(row, "Identifier"),
    status: textOf(row, "Status"),
    modified: textOf(row, "Modified"),
  }));
}

async function all<T>(reader: SourceReader, url: URL, take: (row: JsonHead) => T): Promise<T[]> {
  const found: T[] = [];
  for await (const rows of reader.list(url, take)) found.push(...rows);
  return found;
}

/** @throws SourceFailure when the row has no such text */
function needed(row: JsonHead, column: string): string {
  const text = textOf(row, column);
  if (text === null) throw columnMissing(column, row);
  return text;
}

export function columnMissing(column: string, row: JsonHead): SourceFailure {
  return new SourceFailure("column-missing", { column, found: shortened(Object.keys(row).join(", "), 200) });
}

export function textOf(row: JsonHead, column: string): string | null {
  const value = row[column];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function numberOf(row: JsonHead, column: string): number | null {
  const text = textOf(row, column);
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : null;
}

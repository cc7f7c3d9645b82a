import { type CbsTable, columnMissing, partOf } from "./cbs-table.ts";
import { SourceFailure, shortened } from "./failure.ts";
import type { JsonHead } from "./json-list.ts";
import type { SourceReader } from "./source-reader.ts";

/** Which observations of a table are asked for. */
export interface CbsQuery {
  /** Null: all measures. */
  measures: readonly string[] | null;
  /** The code of every dimension that is neither region nor period. */
  filters: Readonly<Record<string, string>>;
  /** The dimension of the regions and the beginnings of the codes that are wanted; null: all regions. */
  regions: { dimension: string; prefixes: readonly string[] } | null;
  /** The dimension of the periods and the code from which they are wanted; null: all periods. */
  from: { dimension: string; code: string } | null;
}

/** One observation as the source gave it: the number as text, digit for digit. */
export interface CbsObservation {
  measure: string;
  /** `None`, or why there is no number: `Impossible`, `Confidential`, `NotAvailable`. */
  attribute: string;
  value: string | null;
  /** Code per dimension, without the spaces around it. */
  codes: Readonly<Record<string, string>>;
}

/**
 * The observations that a query asks for, a page at a time. A row without one of the dimensions is a table that changed.
 * @throws SourceFailure
 */
export async function* readObservations(
  reader: SourceReader,
  table: CbsTable,
  query: CbsQuery,
  dimensions: readonly string[],
): AsyncGenerator<CbsObservation[]> {
  const url = partOf(table, "Observations");
  const filter = filterOf(query);
  if (filter !== "") url.search = `?$filter=${encodeURIComponent(filter)}`;
  try {
    yield* reader.list(url, (row) => takeObservation(row, dimensions));
  } catch (error) {
    const status =
      error instanceof SourceFailure && error.code === "status" ? String(error.values.status) : "";
    throw /^40[04]$/.test(status)
      ? new SourceFailure("filter-refused", { status, table: table.table })
      : error;
  }
}

/** The query in words of OData: only functions that the source is known to understand. */
export function filterOf({ measures, filters, regions, from }: CbsQuery): string {
  const either = (parts: readonly string[]) =>
    parts.length > 1 ? `(${parts.join(" or ")})` : parts.join("");
  const equals = (name: string, code: string) => `${name} eq ${quoted(code)}`;
  return [
    either((measures ?? []).map((measure) => equals("Measure", measure))),
    ...Object.entries(filters).map(([dimension, code]) => equals(dimension, code)),
    regions
      ? either(regions.prefixes.map((prefix) => `startswith(${regions.dimension},${quoted(prefix)})`))
      : "",
    from ? `${from.dimension} ge ${quoted(from.code)}` : "",
  ]
    .filter((part) => part !== "")
    .join(" and ");
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function takeObservation(row: JsonHead, dimensions: readonly string[]): CbsObservation {
  const { Measure: measure, Value: value } = row;
  if (typeof measure !== "string") throw columnMissing("Measure", row);
  if (value === undefined) throw columnMissing("Value", row);
  const codes: Record<string, string> = {};
  for (const dimension of dimensions) {
    const code = row[dimension];
    if (typeof code !== "string") throw columnMissing(dimension, row);
    codes[dimension] = code.trim();
  }
  if (value !== null && typeof value !== "string")
    throw new SourceFailure("value-no-number", {
      place: measure,
      text: shortened(JSON.stringify(value), 40),
    });
  const attribute = row.ValueAttribute ?? "None";
  if (typeof attribute !== "string") throw columnMissing("ValueAttribute", row);
  return { measure: measure.trim(), attribute: attribute.trim() || "None", value, codes };
}

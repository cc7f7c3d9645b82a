import { isComplete, measuresOf, plainTitle, type TableMapping } from "@lokaal17/shared/sources/mapping";
import {
  type CbsCode,
  type CbsDimension,
  type CbsMeasure,
  type CbsProperties,
  type CbsTable,
  readCodes,
  readDimensions,
  readMeasures,
} from "./cbs-table.ts";
import { SourceFailure, shortened } from "./failure.ts";
import type { SourceReader } from "./source-reader.ts";

/** All that a table says of itself, besides its figures. */
export interface TableDescription {
  properties: CbsProperties;
  dimensions: CbsDimension[];
  measures: CbsMeasure[];
  /** By dimension. */
  codes: ReadonlyMap<string, readonly CbsCode[]>;
}

export async function describeTable(
  reader: SourceReader,
  table: CbsTable,
  properties: CbsProperties,
): Promise<TableDescription> {
  const dimensions = await readDimensions(reader, table);
  const measures = await readMeasures(reader, table);
  const codes = new Map<string, readonly CbsCode[]>();
  for (const { identifier } of dimensions) codes.set(identifier, await readCodes(reader, table, identifier));
  return { properties, dimensions, measures, codes };
}

/**
 * Whether the mappings still mean in the table what they meant when they were made.
 * @throws SourceFailure that names what is other
 */
export function checkMappings(
  { dimensions, measures, codes }: TableDescription,
  mappings: readonly TableMapping[],
): void {
  const measureOf = new Map(measures.map((measure) => [measure.identifier, measure]));
  const names = dimensions.map(({ identifier }) => identifier);
  for (const mapping of mappings.filter(isComplete)) {
    for (const { measure, title } of measuresOf(mapping)) checkMeasure(measureOf, measures, measure, title);
    const { regionDimension, periodDimension, filters } = mapping;
    const placed = [periodDimension, ...(regionDimension === null ? [] : [regionDimension])];
    const gone = [...placed, ...Object.keys(filters)].find((dimension) => !names.includes(dimension));
    if (gone !== undefined)
      throw new SourceFailure("dimension-gone", { dimension: gone, found: shortened(names.join(", "), 200) });
    const open = names.find((dimension) => !placed.includes(dimension) && !Object.hasOwn(filters, dimension));
    if (open !== undefined) throw new SourceFailure("dimension-open", { dimension: shortened(open) });
    for (const [dimension, code] of Object.entries(filters))
      if (!codes.get(dimension)?.some((known) => known.code === code))
        throw new SourceFailure("filter-code-gone", { dimension, code });
  }
}

function checkMeasure(
  measureOf: ReadonlyMap<string, CbsMeasure>,
  measures: readonly CbsMeasure[],
  measure: string,
  title: string,
): void {
  const found = measureOf.get(measure);
  const wanted = plainTitle(title);
  const isNamed = (one: CbsMeasure) => plainTitle(one.title) === wanted;
  if (found && isNamed(found)) {
    if (/^(string|text)$/i.test(found.dataType ?? ""))
      throw new SourceFailure("measure-text", { measure, title: wanted });
    return;
  }
  const named = measures.filter(isNamed);
  const [moved] = named;
  if (named.length === 1 && moved)
    throw new SourceFailure("measure-moved", { measure, title: wanted, now: shortened(moved.identifier) });
  if (!found) throw new SourceFailure("measure-gone", { measure, title: wanted });
  throw new SourceFailure("measure-renamed", { measure, was: wanted, now: shortened(found.title) });
}

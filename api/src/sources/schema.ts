import { createHash } from "node:crypto";
import type { SourceSchema } from "@lokaal17/db/sources/tables";
import { isComplete, measuresOf, plainTitle, type TableMapping } from "@lokaal17/shared/sources/mapping";
import type { TableDescription } from "./describe-table.ts";
import { SourceFailure, shortened } from "./failure.ts";

/** What the mappings lean on in a table as it is now. Regions and periods grow every year and are not part of it. */
export function schemaOf(
  { dimensions, measures, codes }: TableDescription,
  mappings: readonly TableMapping[],
): SourceSchema {
  const complete = mappings.filter(isComplete);
  const used = new Set(complete.flatMap((mapping) => measuresOf(mapping).map(({ measure }) => measure)));
  const filtered = new Set(complete.flatMap(({ filters }) => Object.keys(filters)));
  return {
    dimensions: dimensions.map(({ identifier }) => identifier).sort(),
    measures: Object.fromEntries(
      measures
        .filter(({ identifier }) => used.has(identifier))
        .sort((a, b) => (a.identifier < b.identifier ? -1 : 1))
        .map(({ identifier, title, unit, decimals, dataType, group }) => [
          identifier,
          { title: plainTitle(title), unit, decimals, type: dataType, group },
        ]),
    ),
    codes: Object.fromEntries(
      [...filtered]
        .sort()
        .map((dimension) => [
          dimension,
          (codes.get(dimension) ?? []).map(({ code, title }) => `${code} ${plainTitle(title)}`.trim()).sort(),
        ]),
    ),
  };
}

export function hashOfSchema(schema: SourceSchema): string {
  const { dimensions, measures, codes } = schema;
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const measured = sorted(measures).map(([name, measure]) => [name, sorted(measure)]);
  return createHash("sha256")
    .update(JSON.stringify([dimensions, measured, sorted(codes)]))
    .digest("hex");
}

/**
 * Whether the table is still built as at the last good run.
 * @throws SourceFailure that names the first thing that is other
 */
export function checkSchema(was: SourceSchema, now: SourceSchema): void {
  for (const [measure, then] of Object.entries(was.measures)) {
    const current = now.measures[measure];
    if (!current) continue;
    for (const what of ["unit", "decimals", "type", "group"] as const)
      if (then[what] !== current[what])
        throw new SourceFailure("measure-changed", {
          measure,
          title: shortened(current.title),
          what,
          was: shortened(String(then[what] ?? "–")),
          now: shortened(String(current[what] ?? "–")),
        });
  }
  for (const [dimension, then] of Object.entries(was.codes)) {
    const current = now.codes[dimension];
    if (!current) continue;
    const added = current.filter((code) => !then.includes(code));
    const removed = then.filter((code) => !current.includes(code));
    if (added.length > 0 || removed.length > 0)
      throw new SourceFailure("codes-changed", { dimension, added: listed(added), removed: listed(removed) });
  }
  // A dimension that is new or gone is told when the mappings are checked; one that no mapping uses stands in none.
  const other = now.dimensions.find((dimension) => !was.dimensions.includes(dimension));
  if (other !== undefined) throw new SourceFailure("dimension-open", { dimension: shortened(other) });
}

function listed(codes: readonly string[]): string {
  if (codes.length === 0) return "–";
  const more = codes.length > 5 ? `, … (${codes.length})` : "";
  return `${codes
    .slice(0, 5)
    .map((code) => shortened(code, 60))
    .join(", ")}${more}`;
}

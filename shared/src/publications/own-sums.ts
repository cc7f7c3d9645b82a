import type { AreaCode } from "../areas/area.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import {
  type AggregateMethod,
  type AggregationRow,
  aggregate,
  aggregationRows,
} from "../scores/aggregate.ts";
import { partsGiveValue } from "../scores/aggregate-parts.ts";
import type { ShownSum } from "./protect-aggregates.ts";
import { groupKey, type YearContext } from "./year-context.ts";

/**
 * The figures that we would compute of groups with a withheld municipality, as sums of what they count: in the order
 * of the groups. A figure that cannot be computed is no sum. What the source marked confidential is in none.
 */
export function ownSums({ figures, definition, year, withheld }: YearContext): ShownSum[] {
  const { cube, groups, inhabitantsOf } = figures;
  const secret = new Set([...withheld].flatMap((place) => cube.areas[place] ?? []));
  return groups.flatMap((group): ShownSum[] => {
    if (!group.members.some((area) => secret.has(area))) return [];
    const rows = aggregationRows(cube, definition.code, group.members, year, inhabitantsOf);
    const { method } = aggregate(definition, rows);
    if (method === null) return [];
    const terms = rows.flatMap((row) => {
      const share = shareOf(row, method, definition);
      return share === null ? [] : [{ cell: row.area as AreaCode, share }];
    });
    return [{ code: groupKey(group), by: "own", terms }];
  });
}

/**
 * What a municipality's count is multiplied by in the group's figure; null when it is not in it. In a mean weighted by
 * inhabitants a municipality's value counts for its inhabitants, and so its count for inhabitants over denominator.
 */
function shareOf(
  { value, numerator, denominator, inhabitants, status }: AggregationRow,
  method: AggregateMethod,
  definition: IndicatorDefinition,
): number | null {
  if (value === null || status === "missing" || status === "confidential" || status === "not-applicable")
    return null;
  switch (method) {
    case "sum":
    case "share-of-areas":
      return 1;
    case "ratio": {
      const counts = numerator !== null && denominator !== null;
      return counts && partsGiveValue(numerator, denominator, value, definition) ? 1 : null;
    }
    case "weighted-by-denominator":
      return denominator !== null && denominator > 0 ? 1 : null;
    case "weighted-by-inhabitants":
      return denominator !== null && denominator > 0 ? (inhabitants ?? 0) / denominator : 1;
  }
}

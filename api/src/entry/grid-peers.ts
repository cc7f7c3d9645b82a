import type { Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { quantileOfSorted, sortedNumbers } from "@lokaal17/shared/statistics/quantile";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";

/** What the organisations of a layer report: one in ten is below `low`, one in ten above `high`. */
export interface Peers {
  period: string;
  low: number;
  median: number;
  high: number;
  count: number;
}

/** Fewer organisations have no range that says anything, and would show who they are. */
const enough = 10;

const known = new WeakMap<View, Map<string, Peers | null>>();

/**
 * The range of an indicator in the newest published year with ten values or more. What is public, and not what others
 * have approved meanwhile: a range must not tell a draft, and stays the same for as long as the publication does.
 * @returns a question per indicator; null where fewer than ten organisations have a value
 */
export async function peersNow(
  context: ApiContext,
): Promise<(definition: Pick<IndicatorDefinition, "code" | "layer">) => Peers | null> {
  const view = await context.views.at(undefined, null);
  const found = known.get(view) ?? new Map<string, Peers | null>();
  known.set(view, found);
  return ({ code, layer }) => {
    const peers = found.get(code);
    if (peers !== undefined) return peers;
    const range = rangeOf(view, code, layer);
    found.set(code, range);
    return range;
  };
}

function rangeOf({ cube, reference }: View, code: IndicatorCode, layer: Layer): Peers | null {
  const place = cube.indicatorIndex.get(code);
  if (place === undefined) return null;
  const areas = reference.areas.flatMap((area) =>
    area.layer === layer ? (cube.areaIndex.get(area.code) ?? []) : [],
  );
  for (let year = cube.years.length - 1; year >= 0; year--) {
    const slice = cube.slices[place * cube.years.length + year];
    const values = sortedNumbers(areas.map((area) => slice?.values[area] ?? Number.NaN));
    if (values.length < enough) continue;
    const [low, median, high] = [0.1, 0.5, 0.9].map((part) => quantileOfSorted(values, part) ?? Number.NaN);
    if (low === undefined || median === undefined || high === undefined) return null;
    return { period: String(cube.years[year]), low, median, high, count: values.length };
  }
  return null;
}

import type { Period } from "@lokaal17/shared/observations/observation";
import { writeCbsPeriod } from "@lokaal17/shared/sources/cbs-period";
import { isComplete, measuresOf, type TableMapping } from "@lokaal17/shared/sources/mapping";
import type { CbsQuery } from "./cbs-observations.ts";
import type { TableDescription } from "./describe-table.ts";

/** Beginnings of the codes of regions for which we have areas: municipalities, provinces, the country, water boards. */
const ourRegions = ["GM", "PV", "NL", "WS"] as const;

/** So many measures in one question: its address stays well below the 8 000 characters that servers take. */
const measuresAtOnce = 60;

/** One question to the source, and the mappings that its answer is for. */
export interface PlannedQuery {
  query: CbsQuery;
  mappings: TableMapping[];
  dimensions: string[];
}

/** As few questions as the mappings need: those with the same codes of the other dimensions go together. */
export function planQueries(
  description: TableDescription,
  mappings: readonly TableMapping[],
): PlannedQuery[] {
  const groups = Map.groupBy(mappings.filter(isComplete), ({ regionDimension, periodDimension, filters }) =>
    JSON.stringify([regionDimension, periodDimension, Object.entries(filters).sort()]),
  );
  return [...groups.values()].flatMap((group) => inPieces(group).map((piece) => planned(description, piece)));
}

function inPieces(group: TableMapping[]): TableMapping[][] {
  const pieces: TableMapping[][] = [];
  let measures = new Set<string>();
  for (const mapping of group) {
    const own = measuresOf(mapping).map(({ measure }) => measure);
    const last = pieces.at(-1);
    const together = new Set([...measures, ...own]);
    if (last && together.size <= measuresAtOnce) {
      last.push(mapping);
      measures = together;
    } else {
      pieces.push([mapping]);
      measures = new Set(own);
    }
  }
  return pieces;
}

function planned({ codes }: TableDescription, mappings: TableMapping[]): PlannedQuery {
  const [first] = mappings;
  if (!first) throw new Error("A question without a mapping");
  const { regionDimension, periodDimension, filters } = first;
  const measures = [...new Set(mappings.flatMap((one) => measuresOf(one).map(({ measure }) => measure)))];
  const from = earliest(mappings);
  return {
    mappings,
    dimensions: [
      ...(regionDimension === null ? [] : [regionDimension]),
      periodDimension,
      ...Object.keys(filters),
    ],
    query: {
      measures,
      filters,
      regions: regionDimension === null ? null : regionsOf(regionDimension, codes.get(regionDimension) ?? []),
      from: from === null ? null : { dimension: periodDimension, code: writeCbsPeriod(from) },
    },
  };
}

/**
 * A table of neighbourhoods has 17 000 regions beside the 400 that are ours: only ours are asked for then. Where others
 * are few they come along, and are counted as skipped.
 */
function regionsOf(dimension: string, codes: readonly { code: string }[]): CbsQuery["regions"] {
  const isOurs = ({ code }: { code: string }) => ourRegions.some((prefix) => code.startsWith(prefix));
  const ours = codes.filter(isOurs).length;
  return codes.length - ours > ours ? { dimension, prefixes: ourRegions } : null;
}

/** The first period that one of the mappings takes; null when one takes all. */
function earliest(mappings: readonly TableMapping[]): Period | null {
  const from = mappings.map(({ fromPeriod }) => fromPeriod);
  if (from.some((period) => period === null)) return null;
  const kinds = new Set(mappings.map(({ periodKind }) => periodKind));
  const [first = null] = from.filter((period) => period !== null).sort();
  // The source compares letters: of the kinds of period of one year, half-years (HJ) come first.
  return first !== null && kinds.size > 1 ? `${first.slice(0, 4)}-S1` : first;
}

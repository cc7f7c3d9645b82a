import type { NotRankedReason, RankBandInput } from "./rank-band-model.ts";

/** The areas that may stand in one list, with their scores. */
export interface ComparableGroup {
  /** Places in the input, in the order of the areas' codes: the draws do not depend on the order of the input. */
  areas: number[];
  /** Names of the parts that each of these areas has, in order. */
  parts: string[];
  /** The scores of each part behind each other, in the order of `areas`, and their errors (0 where unknown). */
  scores: Float64Array;
  errors: Float64Array;
  /** Per area of the input why it has no place; null for those of the group. */
  notRanked: (NotRankedReason | null)[];
}

/** An error above this says no less about a score from 0 to 100, and its square still is a number. */
const largestError = 1e100;

/** The largest group of areas that have exactly the same parts. */
export function largestComparableGroup(input: RankBandInput): ComparableGroup {
  const parts = [...input.parts].sort((one, other) => compare(one.name, other.name));
  const order = input.areas
    .map((code, area) => ({ code, area }))
    .sort((one, other) => compare(one.code, other.code));
  const groups = new Map<string, { available: boolean[]; partCount: number; areas: number[] }>();
  for (const { area } of order) {
    const available = parts.map(({ scores }) => !Number.isNaN(scores[area] ?? Number.NaN));
    const partCount = available.filter(Boolean).length;
    if (partCount === 0) continue;
    const pattern = available.map(Number).join("");
    const group = groups.get(pattern) ?? { available, partCount, areas: [] };
    group.areas.push(area);
    groups.set(pattern, group);
  }
  // Of equally large groups with as many parts the pattern decides, so that the answer does not depend on the order.
  const [largest] = [...groups.entries()].sort(
    ([pattern, one], [otherPattern, other]) =>
      other.areas.length - one.areas.length ||
      other.partCount - one.partCount ||
      compare(otherPattern, pattern),
  );
  const found = largest && largest[1].areas.length > 1 ? largest[1] : null;
  const ranked = new Set(found?.areas);
  const withScores = new Set([...groups.values()].flatMap(({ areas }) => areas));
  const chosen = found ? parts.filter((_, index) => found.available[index]) : [];
  const areas = found?.areas ?? [];
  return {
    areas,
    parts: chosen.map(({ name }) => name),
    scores: tableOf(areas, chosen, ({ scores }, area) => scores[area] ?? 0),
    errors: tableOf(areas, chosen, ({ errors }, area) => Math.min(errors?.[area] || 0, largestError)),
    notRanked: input.areas.map((_, area) => {
      if (!withScores.has(area)) return "no-scores";
      if (ranked.has(area)) return null;
      return withScores.size === 1 ? "no-others" : "other-goals";
    }),
  };
}

function tableOf<Part>(
  areas: readonly number[],
  parts: readonly Part[],
  read: (part: Part, area: number) => number,
): Float64Array {
  return Float64Array.from(parts.flatMap((part) => areas.map((area) => read(part, area))));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

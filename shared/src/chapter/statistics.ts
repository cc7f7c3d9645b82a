import { netherlands } from "../areas/area.ts";
import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import { roundAsShown } from "../text/number.ts";
import { fewestInGroup, isGroup, membersOf } from "./area-groups.ts";
import { chapterCount } from "./chapter-counts.ts";
import { boundOf, type FactReference, type Statistic, yearsOf } from "./fact-reference.ts";
import type { SnapshotContent, SnapshotIndicator, SnapshotLayer, SnapshotYear } from "./snapshot.ts";

/** A number with the decimals that a reader sees; the value has no more of them. */
export interface Computed {
  value: number;
  decimals: number;
  synthetic: boolean;
}

/** Every number that a chapter can speak, computed in this one place: by its sentences and by who looks one up. */
export interface Statistics {
  /** Null when the snapshot has no such number. */
  of(reference: FactReference): Computed | null;
  /** Whether it has none because one to four of the group have a figure. */
  isFew(reference: FactReference): boolean;
}

/** Computed once per number: a chapter asks for most of them more than once. */
export function statisticsOf(content: SnapshotContent): Statistics {
  const found = known.get(content);
  if (found) return found;
  const sources = sourcesOf(content);
  const computed = new Map<string, Computed | null>();
  const made: Statistics = {
    of(reference) {
      const { subject, area, period, statistic } = reference;
      const key = `${subject}/${area}/${period}/${statistic}`;
      const before = computed.get(key);
      if (before !== undefined) return before;
      const source = sources.get(subject);
      const value = source
        ? (measured(content, source, reference) ?? chapterCount(content, reference))
        : chapterCount(content, reference);
      computed.set(key, value);
      return value;
    },
    isFew(reference) {
      const source = sources.get(reference.subject);
      return source !== undefined && isGroup(reference.area) && isFewOf(content, source, reference);
    },
  };
  known.set(content, made);
  return made;
}

const known = new WeakMap<SnapshotContent, Statistics>();

/** What has values per area: an indicator of municipalities or of another layer, or the scores of a goal. */
interface Source {
  decimals: number;
  years: readonly SnapshotYear[];
  /** Null: its values are those of the municipalities. */
  layer: SnapshotLayer | null;
}

function sourcesOf(content: SnapshotContent): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  const put = ({ code, decimals, years }: SnapshotIndicator, layer: SnapshotLayer | null) =>
    sources.set(code, { decimals, years, layer });
  for (const indicator of content.indicators) put(indicator, null);
  for (const layer of content.layers) for (const indicator of layer.indicators) put(indicator, layer);
  for (const { number, scores } of content.goals) {
    if (!scores) continue;
    const { values, origins } = scores;
    const year = { year: content.scoreYear, values, origins, provisional: false, national: null };
    sources.set(`goal-${number}`, { decimals: 0, years: [year], layer: null });
  }
  return sources;
}

function measured(content: SnapshotContent, source: Source, reference: FactReference): Computed | null {
  const span = yearsOf(reference.period);
  if (!span) return null;
  const year = (wanted: number) => source.years.find((one) => one.year === wanted) ?? null;
  const [base, present] = [year(span.first), year(span.last)];
  if (!base || !present) return null;
  if (base !== present) return ofSpan(content, source, base, present, reference);
  return ofYear(content, source, present, reference);
}

function isFewOf(content: SnapshotContent, source: Source, { area, period, statistic }: FactReference) {
  const span = yearsOf(period);
  if (!span || statistic === "value" || (source.layer && area !== netherlands)) return false;
  const members = membersIn(content, source, area) ?? [];
  const years = source.years.filter(({ year }) => year === span.first || year === span.last);
  const held = members.filter((place) => years.every(({ values }) => values[place] != null));
  const isWhole = years.length === new Set([span.first, span.last]).size;
  return isWhole && held.length > 0 && held.length < fewestInGroup;
}

function ofYear(
  content: SnapshotContent,
  source: Source,
  year: SnapshotYear,
  { area, statistic }: Pick<FactReference, "area" | "statistic">,
): Computed | null {
  const { decimals, layer } = source;
  if (statistic === "value" && area === netherlands && !layer) {
    const { national } = year;
    return national && shown(national.value, decimals, national.synthetic);
  }
  if (statistic === "value" && !layer && !isGroup(area)) {
    // By far the most numbers of a chapter are these.
    const [place = -1] = membersOf(content, area) ?? [];
    const value = year.values[place];
    return value == null ? null : shown(value, decimals, year.origins[place] === "s");
  }
  const inArea = heldIn(content, source, year, area);
  if (!inArea) return null;
  const { members, held, synthetic, sorted } = inArea;
  // How many have an example is no more true than the examples.
  if (statistic === "municipalities") return layer ? null : count(held.length, synthetic);
  if (statistic === "value") {
    const value = layer ? year.values[members[0] ?? -1] : null;
    return value == null ? null : shown(value, decimals, synthetic);
  }
  if (statistic === "population-share") return layer ? null : populationShare(content, inArea);
  if (sorted.length < fewestInGroup) return null;
  const values = [...sorted];
  if (statistic === "municipalities-yes")
    return count(values.filter((value) => value === 1).length, synthetic);
  const bound = boundOf(statistic);
  if (bound) {
    const beyond = values.map((value) => roundAsShown(value, decimals) - bound.bound);
    return count(beyond.filter((by) => (bound.side === "above" ? by > 0 : by < 0)).length, synthetic);
  }
  if (!isGroup(area) && !layer) return null;
  const at = (share: number) => roundAsShown(quantileOfSorted(sorted, share) ?? Number.NaN, decimals);
  const quantiles: Partial<Record<Statistic, number>> = { median: 0.5, p10: 0.1, p90: 0.9 };
  const share = quantiles[statistic];
  if (share !== undefined) return shown(at(share), decimals, synthetic);
  return statistic === "spread" ? shown(at(0.9) - at(0.1), decimals, synthetic) : null;
}

/** Differences are those of the numbers that people see. */
function ofSpan(
  content: SnapshotContent,
  source: Source,
  base: SnapshotYear,
  present: SnapshotYear,
  { area, statistic }: Pick<FactReference, "area" | "statistic">,
): Computed | null {
  const { decimals } = source;
  const both = (one: Statistic) => {
    const [first, last] = [base, present].map((year) =>
      ofYear(content, source, year, { area, statistic: one }),
    );
    return first && last ? { first, last, synthetic: first.synthetic || last.synthetic } : null;
  };
  if (statistic === "difference" || statistic === "change") {
    const pair = both(isGroup(area) ? "median" : "value");
    if (!pair) return null;
    const change = pair.last.value - pair.first.value;
    return shown(statistic === "change" ? change : Math.abs(change), decimals, pair.synthetic);
  }
  if (statistic === "spread-ratio") {
    const pair = both("spread");
    return pair && pair.first.value > 0
      ? shown((pair.last.value / pair.first.value) * 100, 0, pair.synthetic)
      : null;
  }
  const members = membersIn(content, source, area)?.filter(
    (place) => base.values[place] != null && present.values[place] != null,
  );
  if (!members || source.layer) return null;
  const synthetic = members.some((place) => base.origins[place] === "s" || present.origins[place] === "s");
  if (statistic === "municipalities") return count(members.length, synthetic);
  const way = { "municipalities-higher": 1, "municipalities-lower": -1, "municipalities-equal": 0 };
  if (!isWay(statistic, way) || members.length < fewestInGroup) return null;
  const changes = members.map((place) => {
    const [first = 0, last = 0] = [base, present].map((year) =>
      roundAsShown(year.values[place] ?? 0, decimals),
    );
    return Math.sign(last - first);
  });
  return count(changes.filter((change) => change === way[statistic]).length, synthetic);
}

function isWay<Ways extends object>(statistic: Statistic, ways: Ways): statistic is Statistic & keyof Ways {
  return statistic in ways;
}

interface Held {
  members: readonly number[];
  /** Those with a value. */
  held: readonly number[];
  sorted: Float64Array;
  synthetic: boolean;
}

/** Found once per year and group: median, bounds and distance ask for the same. */
function heldIn(content: SnapshotContent, source: Source, year: SnapshotYear, area: string): Held | null {
  const groups = heldOf.get(year) ?? new Map<string, Held>();
  heldOf.set(year, groups);
  const found = groups.get(area);
  if (found) return found;
  const members = membersIn(content, source, area);
  if (!members) return null;
  const held = members.filter((place) => year.values[place] != null);
  const made = {
    members,
    held,
    sorted: sortedNumbers(held.map((place) => year.values[place] ?? Number.NaN)),
    synthetic: held.some((place) => year.origins[place] === "s"),
  };
  if (isGroup(area)) groups.set(area, made);
  return made;
}

const heldOf = new WeakMap<SnapshotYear, Map<string, Held>>();

/** Places in the values of a source. */
function membersIn(content: SnapshotContent, { layer }: Source, area: string): readonly number[] | null {
  if (!layer) return membersOf(content, area);
  if (area === netherlands) return layer.areas.map((_, place) => place);
  const place = layer.areas.findIndex(({ code }) => code === area);
  return place < 0 ? null : [place];
}

/** Of all inhabitants that are known, the part in municipalities with a figure. */
function populationShare(
  { municipalities }: SnapshotContent,
  { members, held, synthetic }: Held,
): Computed | null {
  const sum = (places: readonly number[]) =>
    places.reduce((total, place) => total + (municipalities[place]?.inhabitants ?? 0), 0);
  const all = sum(members);
  if (all === 0) return null;
  const share = shown((sum(held) / all) * 100, 1, synthetic);
  // Nearly all is not all.
  return sum(held) < all && share.value === 100 ? { ...share, value: 99.9 } : share;
}

const shown = (value: number, decimals: number, synthetic: boolean): Computed => ({
  value: roundAsShown(value, decimals),
  decimals,
  synthetic,
});
const count = (value: number, synthetic: boolean): Computed => ({ value, decimals: 0, synthetic });

import type { Area, AreaCode } from "./area.ts";
import { isValidIn, netherlands } from "./area.ts";

export const groupKinds = ["country", "province", "corop", "size-class"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Size classes of CBS by inhabitants: from the first number, until (not including) the second. */
export const sizeClasses = [
  { code: "under-5k", from: 0, until: 5_000 },
  { code: "5k-10k", from: 5_000, until: 10_000 },
  { code: "10k-20k", from: 10_000, until: 20_000 },
  { code: "20k-50k", from: 20_000, until: 50_000 },
  { code: "50k-100k", from: 50_000, until: 100_000 },
  { code: "100k-150k", from: 100_000, until: 150_000 },
  { code: "150k-250k", from: 150_000, until: 250_000 },
  { code: "250k-and-more", from: 250_000, until: Number.POSITIVE_INFINITY },
] as const;
export type SizeClassCode = (typeof sizeClasses)[number]["code"];

/** Municipalities that are looked at together. A group without municipalities is not given. */
export interface AreaGroup {
  kind: GroupKind;
  /** `NL01`, `PV26`, `CR17`, or a code of `sizeClasses`. */
  code: string;
  /** Municipalities on the boundaries of the year, by code. */
  members: AreaCode[];
  /** The area under which a source may publish the figure of the whole group itself. */
  publishedAs: AreaCode | null;
  /** The year of the inhabitants by which membership was fixed, for all years of a table; null for other kinds. */
  fixedAt: number | null;
}

export interface AreaGroups {
  groups: AreaGroup[];
  /** Municipalities that a kind of group could not place: their COROP region or inhabitants are not known. */
  notPlaced: { area: AreaCode; kind: GroupKind }[];
}

type GroupedArea = Pick<Area, "code" | "layer" | "provinceCode" | "coropCode" | "validFrom" | "validTo">;

/**
 * The Netherlands, its provinces, COROP regions and size classes, as sets of the municipalities of a year.
 * A municipality keeps its size class over all years of a table: that of its inhabitants in this year. Else a class
 * would seem to change where only its members do. COROP regions are known for the municipalities of today only.
 * @param year the year of the boundaries, and the end year of the table
 */
export function areaGroups(
  areas: readonly GroupedArea[],
  inhabitantsOf: (area: AreaCode, year: number) => number | null,
  year: number,
): AreaGroups {
  const found = new Map<string, AreaGroup>();
  const notPlaced: AreaGroups["notPlaced"] = [];
  const put = (area: AreaCode, kind: GroupKind, code: string | null, publishedAs: AreaCode | null) => {
    if (code === null) {
      notPlaced.push({ area, kind });
      return;
    }
    const key = `${kind} ${code}`;
    const fixedAt = kind === "size-class" ? year : null;
    const group = found.get(key) ?? { kind, code, members: [], publishedAs, fixedAt };
    group.members.push(area);
    found.set(key, group);
  };
  const municipalities = areas.filter((area) => area.layer === "municipality" && isValidIn(area, year));
  for (const { code, provinceCode, coropCode } of municipalities) {
    put(code, "country", netherlands, netherlands);
    put(code, "province", provinceCode, provinceCode);
    put(code, "corop", coropCode || null, null);
    put(code, "size-class", sizeClassOf(inhabitantsOf(code, year)), null);
  }
  const groups = [...found.values()].sort((a, b) => orderOf(a).localeCompare(orderOf(b), "en"));
  for (const { members } of groups) members.sort();
  return { groups, notPlaced };
}

/** The class of a number of inhabitants; null when it is not known. */
export function sizeClassOf(inhabitants: number | null): SizeClassCode | null {
  if (inhabitants === null) return null;
  return sizeClasses.find(({ from, until }) => inhabitants >= from && inhabitants < until)?.code ?? null;
}

/** By kind; size classes from small to large, the others by code. */
function orderOf({ kind, code }: AreaGroup): string {
  const place = sizeClasses.findIndex((size) => size.code === code);
  return `${groupKinds.indexOf(kind)} ${place < 0 ? code : place}`;
}

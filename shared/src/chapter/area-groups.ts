import { netherlands } from "../areas/area.ts";
import { sizeClasses, sizeClassOf } from "../areas/groups.ts";
import { areaGroupsText } from "../text/area-groups.ts";
import type { Locale } from "../text/define-text.ts";
import type { SnapshotContent } from "./snapshot.ts";

const sizePrefix = "size-class:";

/** Of fewer figures in a group nothing is told but how many they are: one of them could be read from it. */
export const fewestInGroup = 5;

/** The size classes in which the snapshot has a municipality, small to large, as areas of facts. */
export function sizeClassAreas(content: SnapshotContent): readonly string[] {
  return sizeClasses
    .map(({ code }) => `${sizePrefix}${code}`)
    .filter((area) => (membersOf(content, area)?.length ?? 0) > 0);
}

/**
 * The municipalities that an area of a fact stands for, as their places in the snapshot: of `NL01` all, of a
 * province or `size-class:20k-50k` its own, of a municipality itself. Null when it stands for none.
 */
export function membersOf(content: SnapshotContent, area: string): readonly number[] | null {
  return groupsOf(content).get(area) ?? null;
}

/** Whether an area is a group of municipalities and not one of them. */
export function isGroup(area: string): boolean {
  return !area.startsWith("GM");
}

/** The name of an area as people read it; null when the snapshot does not hold it. */
export function areaNameOf(content: SnapshotContent, area: string, locale: Locale): string | null {
  if (area === netherlands) return locale === "nl" ? "Nederland" : "the Netherlands";
  if (area.startsWith(sizePrefix)) {
    const size = sizeClasses.find(({ code }) => area === `${sizePrefix}${code}`);
    return size ? areaGroupsText(locale)(`size.${size.code}`) : null;
  }
  const places = [
    ...content.provinces,
    ...content.municipalities,
    ...content.layers.flatMap((one) => one.areas),
  ];
  return places.find(({ code }) => code === area)?.name ?? null;
}

const known = new WeakMap<SnapshotContent, ReadonlyMap<string, readonly number[]>>();

function groupsOf(content: SnapshotContent): ReadonlyMap<string, readonly number[]> {
  const found = known.get(content);
  if (found) return found;
  const groups = new Map<string, number[]>([[netherlands, []]]);
  const put = (area: string, place: number) => {
    const group = groups.get(area);
    if (group) group.push(place);
    else groups.set(area, [place]);
  };
  content.municipalities.forEach(({ code, provinceCode, inhabitants }, place) => {
    put(netherlands, place);
    put(code, place);
    if (provinceCode !== "") put(provinceCode, place);
    const size = sizeClassOf(inhabitants);
    if (size) put(`${sizePrefix}${size}`, place);
  });
  known.set(content, groups);
  return groups;
}

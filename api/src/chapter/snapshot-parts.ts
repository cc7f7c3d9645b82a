import type { Practice } from "@lokaal17/db/network/queries";
import type { MemberTable } from "@lokaal17/db/network/tables";
import { isValidIn } from "@lokaal17/shared/areas/area";
import type { SnapshotContent, SnapshotIndicator, SnapshotLayer } from "@lokaal17/shared/chapter/snapshot";
import type { Selectable } from "kysely";
import type { View } from "../publications/views.ts";
import { indicatorOf } from "./snapshot-indicators.ts";

/** What the network gives to a chapter, as it is now. */
export interface NetworkOfChapter {
  members: readonly Selectable<MemberTable>[];
  practices: readonly Practice[];
}

/** Provinces and water boards with the indicators of their own that have a figure in the view. */
export function layersOf(view: View): SnapshotLayer[] {
  return (["province", "water-board"] as const).flatMap((layer) => {
    const areas = view.reference.areas
      .filter((area) => area.layer === layer && isValidIn(area, view.boundaryYear))
      .sort((a, b) => a.name.localeCompare(b.name, "nl"));
    const indicators = [...view.definitions.values()]
      .filter((definition) => definition.layer === layer && definition.kind === "indicator")
      .map((definition) => indicatorOf(view, definition, areas))
      .filter(({ years }) => years.length > 0);
    if (indicators.length === 0) return [];
    return [{ layer, areas: areas.map(({ code, name }) => ({ code, name })), indicators }];
  });
}

export function membersOf({ reference }: View, { members }: NetworkOfChapter): SnapshotContent["members"] {
  return members.map(({ area, joinedOn, origin }) => ({
    code: area,
    name: reference.areaOf.get(area)?.name ?? area,
    joinedOn: joinedOn.slice(0, 10),
    synthetic: origin === "synthetic",
  }));
}

/** The oldest first, so that a new one does not move the others. */
export function practicesOf(
  { reference }: View,
  { practices }: NetworkOfChapter,
): SnapshotContent["practices"] {
  return practices
    .map(({ area, ...practice }) => ({
      id: practice.id,
      title: { nl: practice.titleNl, en: practice.titleEn },
      problem: both(practice.problemNl, practice.problemEn),
      summary: { nl: practice.summaryNl, en: practice.summaryEn },
      result: both(practice.resultNl, practice.resultEn),
      contact: practice.contact,
      sinceYear: practice.sinceYear,
      mayName: practice.mayName,
      area: area === null ? null : { code: area, name: reference.areaOf.get(area)?.name ?? area },
      goals: practice.goals,
      roleOfGovernment: practice.roleOfGovernment,
      synthetic: practice.origin === "synthetic",
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const both = (nl: string | null, en: string | null) => (nl !== null && en !== null ? { nl, en } : null);

/** Changes of borders within the years of the figures, counted per day and kind. */
export function reorganisationsOf(
  { reference, boundaryYear }: View,
  indicators: readonly SnapshotIndicator[],
): SnapshotContent["reorganisations"] {
  const first = Math.min(...indicators.flatMap(({ years }) => years.map(({ year }) => year)));
  const within = reference.reorganisations.filter(({ date }) => {
    const year = Number(date.slice(0, 4));
    return year > first && year <= boundaryYear;
  });
  return [...Map.groupBy(within, ({ date, kind }) => `${date} ${kind}`).values()].flatMap((same) => {
    const [one] = same;
    return one ? [{ date: one.date, kind: one.kind, count: same.length }] : [];
  });
}

/** 11.1 before 11.10, and those with a letter last. */
export function byTarget({ code: a }: { code: string }, { code: b }: { code: string }): number {
  const parts = (code: string) => code.split(".");
  const [goalA = "", partA = ""] = parts(a);
  const [goalB = "", partB = ""] = parts(b);
  const order = (part: string) => (/^\d+$/.test(part) ? Number(part) : 100 + part.charCodeAt(0));
  return Number(goalA) - Number(goalB) || order(partA) - order(partB);
}

import { columnOf, statusesOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { ClearVerdict } from "@lokaal17/shared/contract/differences";
import type { Workbench, WorkbenchSubject, WorkbenchVerdict } from "@lokaal17/shared/contract/workbench";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sortRows } from "../ui/sort-rows.ts";
import { codesFound } from "./area-rows-model.ts";
import type { MemberOrder } from "./compare-search.ts";

/** One municipality in the list beside a figure, on one subject in the year shown. */
export interface MemberRow {
  code: string;
  name: string;
  value: number | null;
  status: ObservationStatus | null;
  synthetic: boolean;
  /** The figure exists and is not public. */
  withheld: boolean;
  /** The figure is of the municipality as it was then; verdicts are made on the boundaries of the publication. */
  ofOldBoundaries: boolean;
  /** The reader's own municipality. */
  own: boolean;
  /** Chosen by name: it stays on top, and pictures name it. */
  pinned: boolean;
  /** Belongs to the group; a chosen municipality need not. */
  member: boolean;
  /** The own municipality against this one; null for the own itself, and where one figure is of old boundaries. */
  verdict: WorkbenchVerdict | null;
  /** What the municipality says of this figure. */
  said: string | null;
}

type Bench = Pick<Workbench, "areas" | "own" | "chosen" | "group" | "fair">;

/** The own municipality, the other chosen ones, then the group in its own order: the most alike first, or by name. */
export function memberRows(bench: Bench, subject: WorkbenchSubject): MemberRow[] {
  const { areas, own, chosen } = bench;
  const column = columnOf(subject, subject.year);
  const statuses = column ? statusesOf(column) : [];
  const synthetic = new Set(column?.synthetic);
  const withheld = new Set(subject.withheld);
  const old = new Set(column?.otherBoundaries);
  const ownIsOld = own !== null && old.has(areas.codes.indexOf(own));
  const members = new Set(bench.group.members);
  const verdicts = new Map(subject.verdicts.against.map((verdict) => [verdict.area, verdict]));
  const placeOf = new Map(areas.codes.map((code, place) => [code, place]));
  const said = new Map(
    subject.explanations
      .filter(({ period }) => period === String(subject.year))
      .map(({ area, text }) => [area, text]),
  );
  return [...new Set([...chosen, ...groupOrder(bench)])].flatMap((code): MemberRow[] => {
    const place = placeOf.get(code);
    if (place === undefined) return [];
    return [
      {
        code,
        name: areas.names[place] ?? code,
        value: column?.values[place] ?? null,
        status: statuses[place] ?? null,
        synthetic: synthetic.has(place),
        withheld: withheld.has(code),
        own: code === own,
        pinned: chosen.includes(code),
        member: members.has(code),
        ofOldBoundaries: old.has(place),
        verdict: code === own || ownIsOld || old.has(place) ? null : (verdicts.get(code) ?? null),
        said: said.get(code) ?? null,
      },
    ];
  });
}

/** Members in the order that the group has itself. */
function groupOrder({ group, fair, areas }: Bench) {
  if (group.kind === "similar" && fair) {
    const near = fair.neighbours.map(({ area }) => area);
    return [...near.filter((code) => group.members.includes(code)), ...group.members];
  }
  const nameOf = new Map(areas.codes.map((code, place) => [code, areas.names[place] ?? code]));
  return group.members.toSorted((a, b) => (nameOf.get(a) ?? a).localeCompare(nameOf.get(b) ?? b, "nl"));
}

export interface MembersWish {
  volgorde?: MemberOrder | undefined;
  zoek?: string | undefined;
  alles?: "ja" | undefined;
}

/** As many rows as a list shows at first. */
export const firstMembers = 25;

/** The rows that are asked for, the chosen ones always on top: all that match, and those that are shown. */
export function wantedMembers(
  rows: readonly MemberRow[],
  { volgorde, zoek, alles }: MembersWish,
  locale: Locale,
) {
  const found = zoek === undefined ? null : codesFound(rows, zoek);
  const pinned = rows.filter((row) => row.pinned);
  const rest = rows.filter((row) => !row.pinned && (found === null || found.has(row.code)));
  const matching = [...pinned, ...ordered(rest, volgorde, locale)];
  return { matching, shown: alles === "ja" || found ? matching : matching.slice(0, firstMembers) };
}

function ordered(rows: readonly MemberRow[], order: MemberOrder | undefined, locale: Locale) {
  if (order === undefined) return rows;
  if (order === "verschil")
    return rows.toSorted((a, b) => clearness(a) - clearness(b) || a.name.localeCompare(b.name, locale));
  const byName = order.endsWith("naam");
  return sortRows(rows, (row) => (byName ? row.name : row.value), order.startsWith("-"), locale);
}

const clearnesses: Record<ClearVerdict, number> = {
  "clearly-worse": 0,
  "clearly-better": 1,
  "no-clear-difference": 2,
  unknown: 3,
};
const clearness = ({ verdict }: MemberRow) => (verdict ? clearnesses[verdict.verdict] : 4);

export type VerdictCounts = Readonly<Record<ClearVerdict, number>>;

/**
 * How often each verdict falls among the members of the group; null where nothing was tested, where the own figure
 * shown is not the one that was, or where the answer has no verdict on some of them: a count of the others would read
 * as one of the whole group.
 */
export function verdictCounts(rows: readonly MemberRow[], subject: WorkbenchSubject): VerdictCounts | null {
  if (subject.verdicts.reason !== null || rows.some((row) => row.own && row.ofOldBoundaries)) return null;
  const verdicts = new Map<string, ClearVerdict>(
    subject.verdicts.against.map(({ area, verdict }) => [area, verdict]),
  );
  const counts = { "clearly-better": 0, "no-clear-difference": 0, "clearly-worse": 0, unknown: 0 };
  const others = rows.filter(({ member, own }) => member && !own);
  for (const { code } of others) {
    const verdict = verdicts.get(code);
    if (verdict === undefined) return null;
    counts[verdict] += 1;
  }
  return others.length > 0 ? counts : null;
}

/** What all shown figures have in common: it is said once, and not in every row. */
export interface Shared {
  synthetic: boolean;
  /** A status other than normal that every figure has; null where they differ or all are normal. */
  status: ObservationStatus | null;
}

export function sharedBy(rows: readonly Pick<MemberRow, "value" | "synthetic" | "status">[]): Shared {
  const figures = rows.filter(({ value }) => value !== null);
  const status = figures[0]?.status ?? null;
  const isShared = status !== null && status !== "normal" && figures.every((row) => row.status === status);
  return {
    synthetic: figures.length > 0 && figures.every(({ synthetic }) => synthetic),
    status: isShared ? status : null,
  };
}

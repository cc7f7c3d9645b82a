import type { AreaCode } from "./area.ts";
import { isValidIn } from "./area.ts";
import type { Boundaries, Reorganisation } from "./recode.ts";
import { reorganisationsBetween, shareThatWent } from "./recode.ts";

/** One area of the chosen boundaries that is not what it was: what it is made of, by places in the list of areas. */
export interface PlannedTarget {
  place: number;
  /** Places of the areas it is made of; −1 for one that the list does not have. */
  sources: Int32Array;
  /** Part of each source that goes to it, 0 to 1. */
  shares: Float64Array;
  /** The same municipality under another code, and nothing else: any figure may be taken over. */
  isSame: boolean;
  /** On how many days its area changed, and on how many of them people of one municipality went to several. */
  changeCount: number;
  splitCount: number;
  /** Also when only empty land went elsewhere: then people are not divided, but hectares are. */
  dividesLand: boolean;
}

/** All that changes between the boundaries of two years, as places in one list of areas. */
export interface RecodePlan {
  fromYear: number;
  toYear: number;
  targets: readonly PlannedTarget[];
  /** Per place: 1 + index in `targets`, or 0. */
  targetAt: Uint16Array;
  /** Per place: 1 for a code that is not in use on the boundaries of the last year. */
  endedAt: Uint8Array;
  /** Per place: how the code stands to the boundaries that figures come from. */
  codeUse: Uint8Array;
  /** Places of codes of which it is not known what they cover. */
  notInUse: readonly number[];
  /** Pieces of land that went over between known areas: no figure is moved for them. */
  notMoved: readonly Reorganisation[];
}

/**
 * In use on the boundaries of the first year; not in use then, but since the day it came the same until the last
 * year (sources write 2015 on codes of July 2015); not in use, and not known what it covers.
 */
export const codeUse = { inUse: 0, cameLater: 1, notInUse: 2 } as const;

interface Composition {
  parts: Map<AreaCode, number>;
  recodedOnly: boolean;
  changeDays: Set<string>;
  splitDays: Set<string>;
  dividesLand: boolean;
}

/**
 * Works out once what goes where between the boundaries of two years, later or earlier; the register of
 * reorganisations must reach back to the earlier of the two. Back in time only a mere change of code can be undone:
 * a merged figure does not tell its parts. `targets` are then the areas that differ, with no sources of their own.
 * @throws RangeError when a split does not say its inhabitants, or an area went into one that the list does not have
 */
export function recodePlan(
  areas: readonly AreaCode[],
  boundaries: Boundaries,
  fromYear: number,
  toYear: number,
): RecodePlan {
  const places = new Map(areas.map((code, place) => [code, place]));
  const firstYear = Math.min(fromYear, toYear);
  const composed = compose(boundaries, firstYear, Math.max(fromYear, toYear));
  const forward = fromYear <= toYear;
  const targets = forward ? forwardTargets(composed.areas, places) : backwardTargets(composed.areas, places);
  const targetAt = new Uint16Array(areas.length);
  for (const [index, { place }] of targets.entries()) targetAt[place] = index + 1;
  const known = new Map(boundaries.areas.map((area) => [area.code, area]));
  const endedAt = Uint8Array.from(areas, (code) => {
    const area = known.get(code);
    return area && !isValidIn(area, toYear) ? 1 : 0;
  });
  const lastChange = lastDayOfChange(boundaries, toYear);
  const uses = Uint8Array.from(areas, (code) => {
    const area = known.get(code);
    if (!area || isValidIn(area, fromYear)) return codeUse.inUse;
    const unchanged = forward && isValidIn(area, toYear) && (lastChange.get(code) ?? "") <= area.validFrom;
    return unchanged ? codeUse.cameLater : codeUse.notInUse;
  });
  const notMoved = composed.notMoved.filter(({ from, to }) => places.has(from) || places.has(to));
  const notInUse = [...uses.entries()].flatMap(([place, use]) => (use === codeUse.notInUse ? [place] : []));
  return { fromYear, toYear, targets, targetAt, endedAt, codeUse: uses, notInUse, notMoved };
}

/** What each area of the last year that changed is made of, in areas of the first year. */
function compose({ areas, reorganisations }: Boundaries, firstYear: number, lastYear: number) {
  const current = new Map<AreaCode, Composition>();
  for (const area of areas)
    if (isValidIn(area, firstYear)) current.set(area.code, composition(new Map([[area.code, 1]])));
  const notMoved: Reorganisation[] = [];
  for (const [date, changes] of reorganisationsBetween(reorganisations, firstYear, lastYear)) {
    const before = new Map(current);
    const moving = changes.filter((change) => {
      const share = change.kind === "border-correction" ? 0 : shareThatWent(change, changes);
      if (share === 0) notMoved.push(change);
      return share > 0;
    });
    for (const { from } of moving) current.delete(from);
    for (const change of moving) {
      const { from, to, kind } = change;
      const source = before.get(from);
      if (!source) continue;
      const share = shareThatWent(change, changes);
      const held = current.get(to) ?? composition(new Map());
      const grown: Composition = {
        parts: new Map(held.parts),
        recodedOnly: kind === "recode" && held.parts.size === 0 && source.recodedOnly,
        changeDays: new Set([...held.changeDays, ...source.changeDays, date]),
        splitDays: new Set([...held.splitDays, ...source.splitDays, ...(share < 1 ? [date] : [])]),
        dividesLand: held.dividesLand || source.dividesLand || kind === "split",
      };
      for (const [code, part] of source.parts)
        grown.parts.set(code, (grown.parts.get(code) ?? 0) + part * share);
      current.set(to, grown);
    }
  }
  const changed = [...current].filter(([, { changeDays }]) => changeDays.size > 0);
  return { areas: new Map(changed), notMoved };
}

function forwardTargets(
  composed: ReadonlyMap<AreaCode, Composition>,
  places: ReadonlyMap<AreaCode, number>,
): PlannedTarget[] {
  return [...composed].flatMap(([code, made]) => {
    const place = places.get(code);
    const sources = Int32Array.from(made.parts.keys(), (part) => places.get(part) ?? -1);
    if (place === undefined) {
      if (sources.every((source) => source < 0)) return [];
      throw new RangeError(
        `The cube has no area ${code}, which ${[...made.parts.keys()].join(", ")} went into`,
      );
    }
    const shares = Float64Array.from(made.parts.values());
    return [{ place, sources, shares, ...kindOf(made) }];
  });
}

function backwardTargets(
  composed: ReadonlyMap<AreaCode, Composition>,
  places: ReadonlyMap<AreaCode, number>,
): PlannedTarget[] {
  return [...composed].flatMap(([code, made]) => {
    const newer = places.get(code);
    if (newer === undefined) return [];
    const [older] = made.parts.keys();
    const place = older === undefined ? undefined : places.get(older);
    if (made.recodedOnly && place !== undefined)
      return [{ place, sources: Int32Array.of(newer), shares: Float64Array.of(1), ...kindOf(made) }];
    return [{ place: newer, sources: new Int32Array(0), shares: new Float64Array(0), ...kindOf(made) }];
  });
}

function kindOf({ recodedOnly, changeDays, splitDays, dividesLand }: Composition) {
  return { isSame: recodedOnly, changeCount: changeDays.size, splitCount: splitDays.size, dividesLand };
}

/** The last day until 1 January of the year on which something came to a code. */
function lastDayOfChange({ reorganisations }: Boundaries, toYear: number): Map<AreaCode, string> {
  const last = new Map<AreaCode, string>();
  for (const { to, date, kind } of reorganisations) {
    if (kind === "border-correction" || date > `${toYear}-01-01`) continue;
    if (date > (last.get(to) ?? "")) last.set(to, date);
  }
  return last;
}

function composition(parts: Map<AreaCode, number>): Composition {
  return { parts, recodedOnly: true, changeDays: new Set(), splitDays: new Set(), dividesLand: false };
}

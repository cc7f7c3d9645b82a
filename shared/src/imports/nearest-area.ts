import type { RegisteredArea } from "./register.ts";

/**
 * The area that a text probably means: a code with lost zeros or letters (`363`, `GM363`, `gm0363`), a name, a name
 * with a slip of at most two letters, or a code with one slip. Null when nothing is near.
 */
export function suggestArea(text: string, areas: readonly RegisteredArea[]): RegisteredArea | null {
  const wanted = text.trim();
  const code = asCode(wanted);
  const byCode = areas.find((area) => area.code === code);
  if (byCode) return byCode;
  const name = simplify(wanted);
  const named = areas.filter((area) => simplify(area.name) === name);
  if (named.length > 0) return inUseFirst(named);
  if (/^[A-Z]{2}\d{2,4}$/.test(code)) return nearest(areas, (area) => distance(area.code, code), 1);
  return name.length < 4 ? null : nearest(areas, (area) => distance(simplify(area.name), name), 2);
}

/** `363` and `GM363` as the register writes them: two letters and four digits. */
function asCode(text: string): string {
  const municipality = /^(?:GM)?(\d{1,4})(?:\.0+)?$/i.exec(text);
  return municipality ? `GM${(municipality[1] ?? "").padStart(4, "0")}` : text.toUpperCase();
}

function simplify(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\(.*?\)/g, "")
    .replace(/[^\p{L}\d]/gu, "")
    .toLowerCase();
}

function inUseFirst(areas: readonly RegisteredArea[]): RegisteredArea | null {
  return areas.find((area) => area.validTo === null) ?? areas[0] ?? null;
}

function nearest(
  areas: readonly RegisteredArea[],
  distanceTo: (area: RegisteredArea) => number,
  limit: number,
): RegisteredArea | null {
  const distances = areas.map((area) => ({ area, far: distanceTo(area) })).filter(({ far }) => far <= limit);
  const least = Math.min(...distances.map(({ far }) => far));
  return inUseFirst(distances.filter(({ far }) => far === least).map(({ area }) => area));
}

/** Letters to change, add or leave out to get from one text to the other (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

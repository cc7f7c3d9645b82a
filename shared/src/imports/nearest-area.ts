import { longestWord, withoutBrackets } from "./name-brackets.ts";
import type { RegisteredArea } from "./register.ts";

/**
 * The area that a text probably means: a code with lost zeros or letters (`363`, `GM363`, `gm0363`), a name, a name
 * with a slip of at most two letters, or a code with one slip. Null when nothing is near.
 */
export function suggestArea(text: string, areas: readonly RegisteredArea[]): RegisteredArea | null {
  const wanted = text.trim();
  if (wanted.length > longestWord) return null;
  const code = areaCodeOf(wanted);
  const byCode = areas.find((area) => area.code === code);
  if (byCode) return byCode;
  const name = withoutBrackets(plainAreaName(wanted));
  const named = areas.filter((area) => simplify(area.name) === simplify(name));
  if (named.length > 0) return inUseFirst(named)[0] ?? null;
  return suggestAreas(text, areas, 1)[0] ?? null;
}

/**
 * Areas whose name or code is near a text, the nearest first: a slip of at most two letters, or a name of which the text
 * is the beginning or the other way round (`Nuenen` for `Nuenen, Gerwen en Nederwetten`). Areas in use go first.
 */
export function suggestAreas(
  text: string,
  areas: readonly RegisteredArea[],
  most: number,
): readonly RegisteredArea[] {
  const wanted = text.trim();
  if (wanted.length > longestWord) return [];
  const code = areaCodeOf(wanted);
  if (/^[A-Z]{2}\d{2,4}$/.test(code)) return nearest(areas, (area) => distance(area.code, code), 1, most);
  const name = simplify(plainAreaName(wanted));
  if (name.length < 4) return nearest(areas, (area) => (simplify(area.name) === name ? 0 : 9), 0, most);
  return nearest(
    areas,
    (area) => {
      const other = simplify(area.name);
      const isPart = other.length >= 4 && (other.startsWith(name) || name.startsWith(other));
      return Math.min(distance(other, name), isPart ? 1.5 : 9);
    },
    2,
    most,
  );
}

/** `363`, `363.0` and `GM363` as the register writes them: two letters and four digits; other texts in capitals. */
export function areaCodeOf(text: string): string {
  const municipality = /^(?:GM)?(\d{1,4})(?:[.,]0+)?$/i.exec(text);
  return municipality ? `GM${(municipality[1] ?? "").padStart(4, "0")}` : text.toUpperCase();
}

/** What people write before and behind a name to say of which kind the area is; also how Statistics Netherlands does. */
const kindsOfArea: readonly (readonly [RegisteredArea["layer"], before: RegExp, behind: RegExp])[] = [
  [
    "municipality",
    /^(?:gemeente|gem\.|municipality of)\s(?=\S)/i,
    /(?:\((?:gemeente|municipality|gem\.?|gm|g)\)|(?:,|\s)(?:gemeente|municipality))$/i,
  ],
  [
    "province",
    /^(?:provincie|prov\.|province of)\s(?=\S)/i,
    /(?:\((?:provincie|province|prov\.?|pv)\)|(?:,|\s)(?:provincie|province))$/i,
  ],
];

/** The name of an area alone, and the kind that the text says it is: `Gemeente Utrecht`, `Utrecht (gemeente)`, `Utrecht (PV)`. */
export function readAreaName(text: string): { name: string; layer: RegisteredArea["layer"] | null } {
  const whole = text.trim();
  if (whole.length > longestWord) return { name: whole, layer: null };
  const tidy = whole.replace(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")");
  for (const [layer, before, behind] of kindsOfArea) {
    const name = tidy.replace(before, "").replace(behind, "").replace(/,$/, "").trim();
    if (name !== tidy && name !== "") return { name, layer };
  }
  return { name: whole, layer: null };
}

/** The name of an area without its kind. */
export function plainAreaName(text: string): string {
  return readAreaName(text).name;
}

function simplify(name: string): string {
  return areaNameKey(withoutBrackets(name));
}

/** A name without accents, spaces, marks and capitals; what stands in brackets stays, it tells Bergen from Bergen. */
export function areaNameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\d]/gu, "")
    .toLowerCase();
}

function inUseFirst(areas: readonly RegisteredArea[]): readonly RegisteredArea[] {
  return [...areas].sort((one, other) => Number(one.validTo !== null) - Number(other.validTo !== null));
}

function nearest(
  areas: readonly RegisteredArea[],
  distanceTo: (area: RegisteredArea) => number,
  limit: number,
  most: number,
): readonly RegisteredArea[] {
  const distances = inUseFirst(areas)
    .map((area) => ({ area, far: distanceTo(area) }))
    .filter(({ far }) => far <= limit)
    .sort((one, other) => one.far - other.far);
  const different = distances.filter(
    ({ area }, at) => distances.findIndex((other) => other.area.code === area.code) === at,
  );
  return different.slice(0, most).map(({ area }) => area);
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

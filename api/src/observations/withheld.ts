import type { OpenDatabase } from "@lokaal17/db/database/open";
import { findObservations } from "@lokaal17/db/observations/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { isUsable } from "@lokaal17/shared/observations/cube";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { withhold } from "@lokaal17/shared/publications/disclosure";
import { areasWithoutParts, isPart } from "@lokaal17/shared/publications/part-figures";
import type { View } from "../publications/views.ts";

/** Areas without public parts, by indicator and year: found once for all readers of a view. */
const closedOf = new WeakMap<View, Map<string, ReadonlySet<AreaCode>>>();
/** Indicator-years that are kept of a view: each names at most its areas. */
const closedKept = 2_000;
/** Indicator-years of one query: with every part of every area it reads some hundred thousand rows at most. */
const readAtOnce = 50;

/**
 * Stored rows as a reader may see them. What the publication withholds is confidential, without any number; a
 * confidential or missing figure has none for anybody. In a preview nothing else is withheld: it is the reader's own.
 */
export async function visibleRows(
  db: OpenDatabase["db"],
  view: View,
  rows: readonly Observation[],
): Promise<Observation[]> {
  const { disclosure } = view;
  const closed = disclosure ? await closedAreas(db, view, rows.filter(isPart)) : null;
  return rows.map((row) => {
    if (!isUsable(row.status)) return { ...row, value: null, numerator: null, denominator: null };
    const { indicator, area, period } = row;
    const isClosed = isPart(row)
      ? closed?.get(keyOf(row))?.has(area)
      : disclosure?.withholds(indicator, area, yearOf(period));
    return isClosed ? withhold(row) : row;
  });
}

const yearOf = (period: string) => Number(period.slice(0, 4));
const keyOf = ({ indicator, period }: Observation) => `${indicator} ${yearOf(period)}`;

/** The closed areas of each indicator-year that some parts are of, with a query for all that are not known yet. */
async function closedAreas(
  db: OpenDatabase["db"],
  view: View,
  parts: readonly Observation[],
): Promise<Map<string, ReadonlySet<AreaCode>>> {
  const known = closedOf.get(view) ?? new Map<string, ReadonlySet<AreaCode>>();
  closedOf.set(view, known);
  const asked = new Map<string, ReadonlySet<AreaCode>>();
  const missing = new Map<string, Observation>();
  for (const part of parts) {
    const key = keyOf(part);
    const found = known.get(key);
    if (found) asked.set(key, found);
    else missing.set(key, part);
  }
  const left = [...missing];
  for (let start = 0; start < left.length; start += readAtOnce)
    for (const [key, closed] of await readClosed(db, view, left.slice(start, start + readAtOnce))) {
      asked.set(key, closed);
      known.set(key, closed);
    }
  for (const oldest of known.keys()) {
    if (known.size <= closedKept) break;
    known.delete(oldest);
  }
  return asked;
}

async function readClosed(
  db: OpenDatabase["db"],
  view: View,
  missing: readonly (readonly [string, Observation])[],
): Promise<[string, ReadonlySet<AreaCode>][]> {
  const rows = new Map<string, Observation[]>(missing.map(([key]) => [key, []]));
  const all = await findObservations(db, {
    indicators: [...new Set(missing.map(([, { indicator }]) => indicator))],
    periods: [...new Set(missing.flatMap(([, { period }]) => periodsOf(yearOf(period))))],
    dataVersion: view.dataVersion,
    limit: Number.MAX_SAFE_INTEGER,
  });
  for (const row of all) if (isPart(row)) rows.get(keyOf(row))?.push(row);
  return missing.map(([key, { indicator, period }]) => [
    key,
    closedIn(view, indicator, yearOf(period), rows.get(key) ?? []),
  ]);
}

function closedIn(
  { disclosure, definitions, reference }: View,
  indicator: IndicatorCode,
  year: number,
  parts: readonly Observation[],
): ReadonlySet<AreaCode> {
  const definition = disclosure?.definitionOf(indicator) ?? definitions.get(indicator);
  if (!definition) return new Set();
  return areasWithoutParts(
    parts,
    definition,
    (area) => reference.areaOf.get(area)?.layer ?? null,
    (area) => disclosure?.withholds(indicator, area, year) ?? false,
  );
}

/** The year and all its parts, as SDMX writes them. */
function periodsOf(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
  return [year, ...["S1", "S2", "Q1", "Q2", "Q3", "Q4", ...months].map((part) => `${year}-${part}`)].map(
    String,
  );
}

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
const closedOf = new WeakMap<View, Map<string, Promise<ReadonlySet<AreaCode>>>>();

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
  return Promise.all(
    rows.map(async (row) => {
      if (!isUsable(row.status)) return { ...row, value: null, numerator: null, denominator: null };
      if (!disclosure) return row;
      const { indicator, area, period } = row;
      const closed = isPart(row)
        ? (await closedAreas(db, view, indicator, yearOf(period))).has(area)
        : disclosure.withholds(indicator, area, yearOf(period));
      return closed ? withhold(row) : row;
    }),
  );
}

const yearOf = (period: string) => Number(period.slice(0, 4));

function closedAreas(
  db: OpenDatabase["db"],
  view: View,
  indicator: IndicatorCode,
  year: number,
): Promise<ReadonlySet<AreaCode>> {
  const known = closedOf.get(view) ?? new Map<string, Promise<ReadonlySet<AreaCode>>>();
  closedOf.set(view, known);
  const key = `${indicator} ${year}`;
  const found = known.get(key) ?? readClosedAreas(db, view, indicator, year);
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

async function readClosedAreas(
  db: OpenDatabase["db"],
  view: View,
  indicator: IndicatorCode,
  year: number,
): Promise<ReadonlySet<AreaCode>> {
  const { disclosure, dataVersion, definitions, reference } = view;
  const definition = definitions.get(indicator);
  if (!definition) return new Set();
  const rows = await findObservations(db, {
    indicators: [indicator],
    periods: periodsOf(year),
    dataVersion,
    limit: Number.MAX_SAFE_INTEGER,
  });
  return areasWithoutParts(
    rows.filter(isPart),
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

import type { Origin } from "../observations/observation.ts";
import { type RowAtHand, sayOf } from "./check-figure.ts";
import type { ColumnPlace, Layout } from "./check-layout.ts";
import { shorten } from "./check-value.ts";
import { firstYear, type KnownIndicator, lastYear } from "./check-words.ts";
import type { ImportMap } from "./import-map.ts";

/** What a figure was made for and how it came to be. */
export interface Beside {
  /** Null: the boundaries of the figure's own year. */
  boundaryYear: number | null;
  origin: Origin;
  definitionVersion: number;
}

/** Boundaries, origin and version of the definition: the row's own where it has them, otherwise the map's. */
export function readBeside(
  { boundaryYear, origin, definitionVersion }: Layout,
  row: RowAtHand,
  map: ImportMap,
  indicator: KnownIndicator | null,
): Beside {
  return {
    boundaryYear: boundaryYear ? readBoundaryYear(boundaryYear, row) : (indicator?.boundaryYear ?? null),
    origin: origin ? readOrigin(origin, row) : map.origin,
    definitionVersion: definitionVersion
      ? readVersion(definitionVersion, row, indicator)
      : (indicator?.definitionVersion ?? indicator?.definition.version ?? 1),
  };
}

function readBoundaryYear({ at, column }: ColumnPlace, row: RowAtHand): number | null {
  const text = row.cells[at]?.trim() ?? "";
  if (text === "") return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= firstYear && year <= lastYear) return year;
  sayOf(row, "boundary-year-wrong", column, {
    text: shorten(text),
    first: String(firstYear),
    last: String(lastYear),
  });
  return null;
}

function readOrigin({ at, column }: ColumnPlace, row: RowAtHand): Origin {
  const text = row.cells[at]?.trim() ?? "";
  if (text === "real" || text === "synthetic") return text;
  sayOf(row, "origin-wrong", column, { text: shorten(text) });
  return "synthetic";
}

function readVersion({ at, column }: ColumnPlace, row: RowAtHand, indicator: KnownIndicator | null): number {
  const text = row.cells[at]?.trim() ?? "";
  const version = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (indicator && !(version >= 1 && version <= indicator.definition.version))
    sayOf(row, "definition-unknown", column, { code: indicator.definition.code, version: shorten(text) });
  return version;
}

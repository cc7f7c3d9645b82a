import type { Locale } from "@lokaal17/shared/text/define-text";
import { findOptions } from "../ui/find-options.ts";
import { sortRows } from "../ui/sort-rows.ts";
import type { AreaFigure } from "./area-figures-model.ts";
import type { RowOrder } from "./row-orders.ts";

/** How the table of all areas is looked at; each part stands in the address. */
export interface RowsWish {
  zoek?: string | undefined;
  provincie?: string | undefined;
  volgorde?: RowOrder | undefined;
  alles?: "ja" | undefined;
}

/** As many rows as a page shows at first. */
export const firstRows = 50;

/** The rows that the wish asks for, in its order, the chosen ones on top: all that match, and those that are shown. */
export function wantedRows(
  rows: readonly AreaFigure[],
  { zoek, provincie, volgorde = "naam", alles }: RowsWish,
  locale: Locale,
  marked: readonly string[] = [],
): { matching: AreaFigure[]; shown: AreaFigure[] } {
  const found = zoek === undefined ? null : codesFound(rows, zoek);
  const wanted = rows.filter(
    ({ code, provinceCode }) =>
      (found === null || found.has(code)) && (provincie === undefined || provinceCode === provincie),
  );
  const byName = volgorde.endsWith("naam");
  const sorted = sortRows(wanted, (row) => (byName ? row.name : row.value), volgorde.startsWith("-"), locale);
  const isMarked = ({ code }: AreaFigure) => marked.includes(code);
  const matching = [...sorted.filter(isMarked), ...sorted.filter((row) => !isMarked(row))];
  return { matching, shown: alles === "ja" ? matching : matching.slice(0, firstRows) };
}

/** Codes of the rows whose name or code is searched for. */
export function codesFound(
  rows: readonly { code: string; name: string }[],
  words: string,
): ReadonlySet<string> {
  const options = rows.map(({ code, name }) => ({ value: code, label: name }));
  return new Set(findOptions(options, words).map(({ value }) => value));
}

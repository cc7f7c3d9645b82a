import type { Observation } from "../observations/observation.ts";
import { exportText } from "../text/open-data-files.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ExportTable } from "./export-table.ts";
import {
  type ObservationFacts,
  ObservationTally,
  observationColumns,
  observationKey,
  observationNotes,
  observationRow,
} from "./observations-table.ts";
import { columnsOf } from "./table-parts.ts";

/** What became different between two states of the figures. */
export interface ObservationChanges {
  /** New or different, as they are now. */
  changed: Observation[];
  /** No longer there; as they were. */
  removed: Observation[];
}

/** Compares what a reader saw then with what she sees now: also what was withheld, or no longer is, counts. */
export function changesBetween(
  before: readonly Observation[],
  now: readonly Observation[],
): ObservationChanges {
  const was = new Map(before.map((row) => [nameOf(row), row]));
  const is = new Set(now.map(nameOf));
  return {
    changed: now.filter((row) => !isSame(was.get(nameOf(row)), row)),
    removed: before.filter((row) => !is.has(nameOf(row))),
  };
}

/** Changes as a table: `ACTION` is R or D, as in SDMX-CSV 2.0. */
export function changesTable(
  { changed, removed }: ObservationChanges,
  since: number,
  facts: ObservationFacts,
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const { locale } = frame;
  const tally = new ObservationTally();
  for (const row of changed) tally.add(row);
  const columns = [...columnsOf(locale, { ACTION: "code" }), ...observationColumns(locale)];
  return {
    title: exportText(locale)("title.changes", { since: String(since) }),
    columns,
    key: observationKey,
    rows: [
      ...changed.map((row) => ["R", ...observationRow(row, facts, locale)]),
      ...removed.map((row) => ["D", ...observationRow(withoutFigure(row), facts, locale)]),
    ],
    about: aboutOf(frame, {
      columns,
      state,
      mark: tally.mark(locale),
      sources: tally.sources,
      notes: observationNotes(tally, facts, locale),
    }),
  };
}

const nameOf = ({ indicator, area, period, breakdown }: Observation) =>
  `${indicator} ${area} ${period} ${breakdown}`;

const withoutFigure = (row: Observation): Observation => ({
  ...row,
  value: null,
  numerator: null,
  denominator: null,
});

const parts = [
  "boundaryYear",
  "value",
  "numerator",
  "denominator",
  "status",
  "origin",
  "source",
  "definitionVersion",
] as const satisfies (keyof Observation)[];

const isSame = (one: Observation | undefined, other: Observation) =>
  one !== undefined && parts.every((part) => one[part] === other[part]);

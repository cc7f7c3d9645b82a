import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import type { Round } from "@lokaal17/db/entry/queries";
import { type CellStateRow, loadApprovedCells, loadCellStates } from "@lokaal17/db/entry/rounds-overview";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely } from "kysely";

export type CellState = keyof Entries["counts"];

export interface CountedCell {
  indicator: IndicatorCode;
  state: CellState;
  /** Only the last period of a round is required. */
  required: boolean;
}

/** The states of all cells that rounds ask of organisations. */
export interface CellStates {
  /** The cells of one organisation in one round, in the order of the round; of these indicators only, where given. */
  cellsOf(
    round: Round,
    area: Pick<PlacedArea, "code" | "layer">,
    only?: readonly IndicatorCode[],
  ): CountedCell[];
}

/** Reads the states of all cells at once, in two queries, however many organisations there are. */
export async function loadStates(
  db: Kysely<Database>,
  rounds: readonly Round[],
  areas: readonly AreaCode[] | null,
): Promise<CellStates> {
  const indicators = new Set(rounds.flatMap((round) => round.indicators.map(({ indicator }) => indicator)));
  const periods = new Set(rounds.flatMap((round) => round.periods));
  const [entries, approved] = await Promise.all([
    loadCellStates(
      db,
      rounds.map(({ id }) => id),
      areas,
    ),
    loadApprovedCells(db, [...indicators], [...periods], areas),
  ]);
  const stateOf = new Map(entries.map((row) => [`${row.roundId} ${cellKey(row)}`, row.state]));
  const hasFigure = new Set(approved.map(cellKey));
  return {
    cellsOf: (round, area, only) =>
      round.indicators
        .filter(({ layer, indicator }) => layer === area.layer && (!only || only.includes(indicator)))
        .flatMap(({ indicator, required }) =>
          round.periods.map((period) => {
            const key = cellKey({ area: area.code, indicator, period });
            return {
              indicator,
              state: stateOf.get(`${round.id} ${key}`) ?? (hasFigure.has(key) ? "approved" : "empty"),
              required: required && period === round.periods.at(-1),
            };
          }),
        ),
  };
}

const cellKey = ({ area, indicator, period }: Pick<CellStateRow, "area" | "indicator" | "period">) =>
  `${area} ${indicator} ${period}`;

/** How many cells stand in which state. */
export function countCells(cells: readonly CountedCell[]): Entries["counts"] {
  const counts = { empty: 0, draft: 0, returned: 0, submitted: 0, approved: 0 };
  for (const { state } of cells) counts[state]++;
  return counts;
}

/** Required cells in which nothing stands. */
export function requiredEmpty(cells: readonly CountedCell[]): number {
  return cells.filter(({ required, state }) => required && state === "empty").length;
}

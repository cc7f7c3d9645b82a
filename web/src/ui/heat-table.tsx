import type { ReactNode } from "react";
import { GoalMark } from "./goal-mark.tsx";
import { type StatusColour, StatusShape } from "./status.tsx";

export interface HeatCell {
  colour: StatusColour;
  /** The number as people read it; a dash where there is none. */
  shown: string;
  /** The status in words. */
  words: string;
}

interface HeatTableProps<Row> {
  caption: string;
  areaHead: string;
  goals: readonly { number: number; name: string }[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  name: (row: Row) => ReactNode;
  isOwn?: (row: Row) => boolean;
  cell: (row: Row, goal: number) => HeatCell;
}

/** Areas by goals: shape, number and colour in each cell. Put it in a `ScrollRegion`. */
export function HeatTable<Row>({
  caption,
  areaHead,
  goals,
  rows,
  rowKey,
  name,
  isOwn,
  cell,
}: HeatTableProps<Row>) {
  return (
    <table className="heat-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="heat-table__area">
            {areaHead}
          </th>
          {goals.map((goal) => (
            <th key={goal.number} scope="col">
              <GoalMark goal={goal.number} />
              <span className="visually-hidden">{`${goal.number}: ${goal.name}`}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={isOwn?.(row) ? "heat-table__row--own" : undefined}>
            <th scope="row" className="heat-table__area">
              {name(row)}
            </th>
            {goals.map(({ number }) => {
              const { colour, shown, words } = cell(row, number);
              return (
                <td key={number} className={`heat-table__cell status--${colour}`}>
                  <span>
                    <StatusShape colour={colour} />
                    {shown}
                    <span className="visually-hidden">{words}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { formatNumber, shownDecimals } from "@lokaal17/shared/text/number";
import { thresholdScreens } from "@lokaal17/shared/text/threshold-screens";
import { Link } from "@tanstack/react-router";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ThresholdsStatus } from "./thresholds-standing.tsx";

interface ThresholdsTableProps {
  indicators: readonly IndicatorThresholds[];
  /** True for who may record advice and decisions. */
  mayDecide: boolean;
}

/** Every indicator with its thresholds, its target and who stands behind them. */
export function ThresholdsTable({ indicators, mayDecide }: ThresholdsTableProps) {
  const text = useText(thresholdScreens);
  const locale = useLocale();
  const shown = (value: number, { decimals }: IndicatorThresholds) =>
    formatNumber(value, shownDecimals(value, decimals), locale);
  const limit = (colour: "red" | "green"): Column<IndicatorThresholds> => ({
    key: colour,
    head: text(colour),
    cell: (row) =>
      row.thresholds
        ? text(`${colour}-${row.direction ?? "higher"}`, { value: shown(row.thresholds[colour], row) })
        : "–",
  });
  const decide: Column<IndicatorThresholds> = {
    key: "decide",
    head: <span className="visually-hidden">{text("decide")}</span>,
    cell: ({ indicator, name }) => (
      <Link to="/drempels" search={{ indicator }} preload={false}>
        {text("decide")}
        <span className="visually-hidden"> {text("decide-for", { name })}</span>
      </Link>
    ),
  };
  return (
    <DataTable
      caption={text("table")}
      captionHidden
      rows={indicators}
      rowKey={({ indicator }) => indicator}
      columns={[
        {
          key: "name",
          head: text("indicator"),
          sortBy: ({ name }) => name,
          cell: ({ indicator, name, goal, unit }) => (
            <span className="indicator-name">
              {goal !== null && <GoalMark goal={goal} />}
              <span>
                <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
                  {name}
                </Link>
                <small className="figure-unit">{unit}</small>
              </span>
            </span>
          ),
        },
        limit("red"),
        limit("green"),
        {
          key: "target",
          head: text("target"),
          cell: (row) =>
            row.thresholds?.target
              ? text("target-value", {
                  value: shown(row.thresholds.target.value, row),
                  year: String(row.thresholds.target.year),
                })
              : "–",
        },
        {
          key: "status",
          head: text("status"),
          sortBy: ({ thresholds }) => thresholds && text(`status.${thresholds.status}`),
          cell: ({ thresholds, otherAdvice }) => (
            <>
              <ThresholdsStatus thresholds={thresholds} /> {otherAdvice && text("other-advice-short")}
            </>
          ),
        },
        ...(mayDecide ? [decide] : []),
      ]}
    />
  );
}

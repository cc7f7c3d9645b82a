import type { IndicatorSummary } from "@lokaal17/shared/contract/framework";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

interface IndicatorTableProps {
  caption: string;
  indicators: readonly IndicatorSummary[];
  /** True where the list holds more goals than one. */
  withGoal?: boolean;
}

/** Indicators with what people want to know before they open one: unit, layer, latest year, coverage, direction. */
export function IndicatorTable({ caption, indicators, withGoal = false }: IndicatorTableProps) {
  const text = useText(frameworkText);
  const view = useText(viewText);
  const locale = useLocale();
  const directionOf = ({ direction }: IndicatorSummary) =>
    text(direction === null ? "direction.none" : `direction.${direction}`);
  const collectionOf = ({ collection, layer }: IndicatorSummary) =>
    text(
      collection === "own" && layer !== "municipality" ? "collection.own.other" : `collection.${collection}`,
    );
  return (
    <DataTable
      caption={view("table-of", { name: caption })}
      captionHidden
      rows={indicators}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          head: text("indicator"),
          sortBy: ({ name }) => name,
          cell: ({ code, name, goal, unit }) => (
            <span className="indicator-name">
              {withGoal && goal !== null && <GoalMark goal={goal} />}
              <span>
                <Link to="/indicatoren/$code" params={{ code }} preload={false}>
                  {name}
                </Link>
                <small className="figure-unit">{unit}</small>
              </span>
            </span>
          ),
        },
        {
          key: "layer",
          head: text("layer"),
          sortBy: ({ layer }) => layer,
          cell: ({ layer }) => text(`layer.${layer}`),
        },
        {
          key: "year",
          head: text("year"),
          numeric: true,
          sortBy: ({ latestYear }) => latestYear,
          cell: ({ latestYear }) => latestYear ?? "–",
        },
        {
          key: "coverage",
          head: text("coverage"),
          numeric: true,
          sortBy: ({ areaCount }) => areaCount,
          cell: ({ areaCount }) => formatNumber(areaCount, 0, locale),
        },
        { key: "direction", head: text("direction"), cell: directionOf },
        { key: "collection", head: text("collection"), sortBy: collectionOf, cell: collectionOf },
        {
          key: "score",
          head: text("in-score"),
          cell: ({ baskets }) => text(baskets.length > 0 ? "in-score-yes" : "in-score-no"),
        },
      ]}
    />
  );
}

import type { AreaCompleteness, Completeness } from "@lokaal17/shared/contract/completeness";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { DataTable } from "../ui/data-table.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Tag } from "../ui/tag.tsx";

const states = ["approved", "submitted", "draft", "returned", "empty"] as const;

interface CompletenessIndicatorsProps {
  areas: readonly AreaCompleteness[];
  indicators: Completeness["indicators"];
}

/** Per indicator how far an own organisation is, and who was asked to fill it. */
export function CompletenessIndicators({ areas, indicators }: CompletenessIndicatorsProps) {
  const text = useText(roundScreens);
  const entryText = useText(entryScreens);
  const locale = useLocale();
  return (
    <section className="section stack" aria-labelledby="per-indicator">
      <h2 id="per-indicator">{text("perIndicator")}</h2>
      {areas.map(({ area, areaName }) => (
        <DataTable
          key={area}
          caption={text("perIndicatorCaption", { area: nameWithLayer(area, areaName, locale) })}
          rows={indicators.filter((row) => row.area === area).sort((one, other) => one.goal - other.goal)}
          rowKey={({ indicator }) => indicator}
          columns={[
            {
              key: "indicator",
              head: text("columnIndicator"),
              sortBy: ({ name }) => name,
              cell: ({ goal, name, required }) => (
                <span className="round-indicator">
                  {goal > 0 && <GoalMark goal={goal} />} {name}{" "}
                  {required && <Tag>{entryText("required")}</Tag>}
                </span>
              ),
            },
            {
              key: "state",
              head: text("columnState"),
              sortBy: ({ counts }) => counts.empty,
              cell: ({ counts }) =>
                states
                  .filter((state) => counts[state] > 0)
                  .map((state) => text(`cells.${state}`, { count: formatNumber(counts[state], 0, locale) }))
                  .join(", "),
            },
            {
              key: "assigned",
              head: text("columnAssigned"),
              sortBy: ({ assignedTo }) => assignedTo,
              cell: ({ assignedTo, dueOn }) =>
                assignedTo === null
                  ? ""
                  : [assignedTo, dueOn === null ? "" : text("dueOn", { date: formatDate(dueOn, locale) })]
                      .filter(Boolean)
                      .join(", "),
            },
          ]}
        />
      ))}
    </section>
  );
}

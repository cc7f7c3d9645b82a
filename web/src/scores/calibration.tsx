import type { Method } from "@lokaal17/shared/contract/method";
import { methodPages } from "@lokaal17/shared/text/method-pages";
import { formatNumber, roundAsShown } from "@lokaal17/shared/text/number";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { calibrationOf } from "./calibration-model.ts";

/** How often chances of this kind came true on the real figures, in a sentence and a table. */
export function Calibration({ hindcast }: { hindcast: Method["hindcast"] }) {
  const text = useText(methodPages);
  const locale = useLocale();
  const { fitFrom, fitUntil, checkYear, seriesCount, questionCount, deciles } = hindcast;
  const calibration = calibrationOf(deciles);
  if (!calibration) return <p>{text("chance.none")}</p>;
  const percent = (share: number) => formatNumber(100 * share, 0, locale);
  const shown = (number: number) => formatNumber(number, 0, locale);
  const { finding, decile, observed, furthest } = calibration;
  return (
    <>
      <p>
        {text("chance.how", { from: String(fitFrom), until: String(fitUntil), check: String(checkYear) })}{" "}
        {text("chance.count", { series: shown(seriesCount), questions: shown(questionCount) })}
      </p>
      <p>
        <strong>
          {text(`chance.${finding}`, {
            ...rangeOf(decile),
            observed: percent(observed),
            points: formatNumber(Math.ceil(roundAsShown(100 * furthest, 1)), 0, locale),
          })}
        </strong>
      </p>
      <p>{text("chance.warning")}</p>
      <DataTable
        caption={text("chance.caption")}
        rows={deciles}
        rowKey={(row) => String(row.decile)}
        columns={[
          {
            key: "predicted",
            head: text("chance.predicted"),
            cell: (row) => text("chance.range", rangeOf(row.decile)),
          },
          {
            key: "observed",
            head: text("chance.observed"),
            numeric: true,
            cell: (row) =>
              row.observed === null
                ? text("chance.few")
                : text("chance.percent", { share: percent(row.observed) }),
          },
          {
            key: "count",
            head: text("chance.questions"),
            numeric: true,
            cell: ({ count }) => shown(count),
          },
        ]}
      />
    </>
  );
}

function rangeOf(decile: number) {
  return { from: String(10 * decile), to: String(10 * decile + 10) };
}

import type { EntryRow } from "@lokaal17/shared/contract/entry";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { Sparkline } from "./sparkline.tsx";

/** What the cell's own organisation had in earlier years, and what others have. */
export function PanelHistory({ row }: { row: EntryRow }) {
  const screen = useText(entryScreens);
  const text = useText(entryPanel);
  const locale = useLocale();
  const number = (value: string | null) =>
    value === null ? screen("panelEmpty") : formatNumber(Number(value), row.decimals, locale);
  const filled = row.history.filter(({ value }) => value !== null);
  const [first, last] = [filled[0], filled.at(-1)];
  const { peers } = row;
  return (
    <>
      <div className="stack stack--tight">
        <h3>
          {first && last && first !== last
            ? text("trendHeading", { from: first.period, to: last.period })
            : screen("historyHeading")}
        </h3>
        {first && last && (
          <Sparkline
            history={row.history}
            label={text("trendLabel", {
              indicator: row.name,
              first: number(first.value),
              from: first.period,
              last: number(last.value),
              to: last.period,
            })}
          />
        )}
        {row.history.length === 0 ? (
          <p className="meta-line">{screen("historyNone")}</p>
        ) : (
          <dl className="cell-history">
            {row.history
              .toReversed()
              .slice(0, 5)
              .map((figure) => (
                <div key={figure.period}>
                  <dt>{figure.period}</dt>
                  <dd>
                    {number(figure.value)} {figure.synthetic && <SyntheticTag />}
                  </dd>
                </div>
              ))}
          </dl>
        )}
      </div>
      <div className="stack stack--tight">
        <h3>{text("peersHeading")}</h3>
        <p className="meta-line">
          {peers
            ? text("peers", {
                period: peers.period,
                low: number(peers.low),
                high: number(peers.high),
                median: `${number(peers.median)} ${row.unit}`,
                count: formatNumber(peers.count, 0, locale),
              })
            : text("peersNone")}
        </p>
      </div>
    </>
  );
}

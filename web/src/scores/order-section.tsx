import type { RankBandsView } from "@lokaal17/shared/contract/sensitivity";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { sourceSharesText } from "@lokaal17/shared/text/sensitivity";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { MethodLink } from "./method-link.tsx";
import { rankBandsQuery } from "./queries.ts";
import { bandWidths } from "./rank-band-model.ts";

export interface OrderSectionProps {
  goal: number;
  asOf: string | undefined;
}

/** How sure the order of the municipalities on a goal is: for how many a place can be named, and what makes it uncertain. */
export function OrderSection({ goal, asOf }: OrderSectionProps) {
  const text = useText(scoreBasisText);
  const { data: bands } = useSuspenseQuery(rankBandsQuery({ goal, asOf }));
  return (
    <section className="section stack" aria-labelledby="volgorde">
      <h2 id="volgorde">{text("order.title")}</h2>
      {bands.rankedCount < 2 ? <p>{text("order.none")}</p> : <Order bands={bands} />}
    </section>
  );
}

function Order({ bands }: { bands: RankBandsView }) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const { areas, rankedCount, rankableCount, parts, draws, shares, syntheticCount, basis } = bands;
  const count = (number: number) => formatNumber(number, 0, locale);
  const widths = bandWidths(bands);
  return (
    <>
      <p>
        {text("order.counts", {
          ranked: count(rankedCount),
          rankable: rankableCount,
          shown: count(rankableCount),
        })}{" "}
        {text("order.why")} {syntheticCount > 0 && <SyntheticTag />}
      </p>
      <div className="columns columns--even">
        <ul>
          {widths && <li>{text("order.typical", { places: count(widths.typical) })}</li>}
          {widths && <li>{text("order.widest", { places: count(widths.widest) })}</li>}
          <li>{text("order.coverage", { ranked: count(rankedCount), total: count(areas.length) })}</li>
          <li>{text("order.parts", { count: parts.length })}</li>
        </ul>
        <div className="stack stack--tight">
          <h3>{text("order.shares")}</h3>
          <ul>
            {sourceSharesText(shares, locale).map((share) => (
              <li key={share}>{share}</li>
            ))}
          </ul>
        </div>
      </div>
      <p className="meta-line">
        {text("order.how", { draws: count(draws) })} <MethodLink version={basis.methodVersion} />
      </p>
    </>
  );
}

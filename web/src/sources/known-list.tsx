import type { Entries, EntryRow, PrefillOffer } from "@lokaal17/shared/contract/entry";
import type { KnownFigures } from "@lokaal17/shared/contract/prefills";
import { knownScreens } from "@lokaal17/shared/text/known-screens";
import { offered, shownValue } from "../entry/shown-value.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { KnownAnswer } from "./known-answer.tsx";

interface KnownListProps {
  entries: Entries;
  known: KnownFigures;
}

/** Every indicator that is asked: where its figure probably is, and what is ready to be taken over. */
export function KnownList({ entries, known }: KnownListProps) {
  const text = useText(knownScreens);
  return (
    <section className="section stack" aria-labelledby="waar">
      <h2 id="waar">{text("listHeading")}</h2>
      <ScrollRegion label={text("listLabel")}>
        <table className="table known-list">
          <caption className="visually-hidden">{text("listLabel")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("indicator")}</th>
              <th scope="col">{text("where")}</th>
              <th scope="col">{text("state")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.rows.map((row) => (
              <KnownRow key={row.indicator} entries={entries} known={known} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function KnownRow({ entries, known, row }: KnownListProps & { row: EntryRow }) {
  const text = useText(knownScreens);
  const locale = useLocale();
  const place = known.places.find(({ indicator }) => indicator === row.indicator);
  const empty = row.cells.filter(({ state, mayWrite }) => state === "empty" && mayWrite);
  const isEmpty = ({ period }: PrefillOffer) => empty.some((cell) => cell.period === period);
  const whole = row.prefills.filter(isEmpty);
  const parts = known.partial.filter((offer) => offer.indicator === row.indicator && isEmpty(offer));
  const ready = new Set([...whole, ...parts].map(({ period }) => period));
  const left = empty.flatMap(({ period }) => (ready.has(period) ? [] : [period]));
  return (
    <tr>
      <th scope="row">
        {row.name}
        <small className="figure-unit">{row.unit}</small>
      </th>
      <td>
        {place?.kind && <strong>{text(`kind.${place.kind}`)}. </strong>}
        {place?.where ?? text("whereUnknown")}
      </td>
      <td>
        {empty.length === 0 && text("allFilled")}
        {whole.map((offer) => (
          <div className="stack stack--tight" key={offer.period}>
            <p>
              <strong>
                {text("ready", {
                  period: offer.period,
                  value: shownValue(offered(offer), row, locale),
                  unit: row.unit,
                })}
              </strong>{" "}
              {offer.synthetic && <SyntheticTag />}
            </p>
            <OfferSource offer={offer} />
            <KnownAnswer entries={entries} row={row} offer={offer} isPart={false} />
          </div>
        ))}
        {parts.map((offer) => (
          <div className="stack stack--tight" key={offer.period}>
            <p>
              <strong>
                {text("readyPart", {
                  period: offer.period,
                  denominator: shownValue(
                    { state: "draft", value: offer.denominator, numerator: null, approvedValue: null },
                    { decimals: 0 },
                    locale,
                  ),
                })}
              </strong>{" "}
              {offer.synthetic && <SyntheticTag />}
            </p>
            <OfferSource offer={offer} />
            <KnownAnswer entries={entries} row={row} offer={offer} isPart />
          </div>
        ))}
        {left.length > 0 && <p className="meta-line">{text("openYears", { years: left.join(", ") })}</p>}
      </td>
    </tr>
  );
}

function OfferSource({ offer: { source, place } }: { offer: PrefillOffer }) {
  const text = useText(knownScreens);
  return (
    <p className="meta-line">
      {text("readyFrom", { source })}
      {place && ` (${place})`}
    </p>
  );
}

import type { Prefill } from "@lokaal17/db/sources/prefill";
import type { EntryCell, PrefillOffer } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ApiContext } from "../context.ts";

/** What is known elsewhere, by indicator. */
export type Offers = ReadonlyMap<IndicatorCode, readonly Prefill[]>;

/** What may be offered here: an example figure in a demonstration only, for what is typed elsewhere is real. */
export function offersOf(
  { demonstration }: Pick<ApiContext, "demonstration">,
  found: readonly Prefill[],
): Offers {
  return Map.groupBy(
    found.filter(({ origin }) => demonstration || origin === "real"),
    ({ indicator }) => indicator,
  );
}

/** The offers for the cells of one indicator that may be written now. */
export function prefillsView(
  offers: readonly Prefill[] | undefined,
  cells: readonly Pick<EntryCell, "period" | "mayWrite">[],
): PrefillOffer[] {
  if (!offers) return [];
  const open = new Set(cells.flatMap(({ period, mayWrite }) => (mayWrite ? [period] : [])));
  return offers.filter((offer) => open.has(offer.period) && !isPartial(offer)).map(offerView);
}

/** Whether only a part of the figure is known: it cannot be taken over as it is. */
export const isPartial = ({ value, numerator, denominator }: Prefill) =>
  value === null && (numerator === null || denominator === null);

export function offerView(offer: Prefill): PrefillOffer {
  const { period, value, numerator, denominator, status, source, place, link, referenceDate } = offer;
  return {
    period,
    value,
    numerator,
    denominator,
    status,
    source,
    place,
    link,
    referenceDate,
    synthetic: offer.origin === "synthetic",
    offeredAt: offer.offeredAt.toISOString(),
  };
}

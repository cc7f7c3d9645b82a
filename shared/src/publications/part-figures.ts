import type { AreaCode, Layer } from "../areas/area.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { type Observation, total } from "../observations/observation.ts";
import { isWithheld, judgeFigure } from "./disclosure.ts";

/** Whether it is a part of a yearly total: of a breakdown (women, 65 and older) or of the year (a quarter). */
export const isPart = ({ breakdown, period }: Pick<Observation, "breakdown" | "period">) =>
  breakdown !== total || !/^\d{4}$/.test(period);

/**
 * The areas of which no part of an indicator-year is public. Parts add up to their total: where one of them is about few
 * people or confidential, or the total itself is withheld, all parts of that area are withheld. Then no province or
 * country shows parts either, from which the other areas could be subtracted.
 * @param rows every part of one indicator-year, of all areas
 */
export function areasWithoutParts(
  rows: readonly Observation[],
  definition: IndicatorDefinition,
  layerOf: (area: AreaCode) => Layer | null,
  isTotalWithheld: (area: AreaCode) => boolean,
): Set<AreaCode> {
  const closed = new Set<AreaCode>();
  for (const row of rows) {
    const few = isWithheld(judgeFigure(countedFigure(row), definition));
    if (few || row.status === "confidential" || isTotalWithheld(row.area)) closed.add(row.area);
  }
  if (closed.size === 0) return closed;
  for (const { area } of rows) if (layerOf(area) !== definition.layer) closed.add(area);
  return closed;
}

const countedFigure = ({ value, numerator, denominator, status }: Observation) => ({
  value: numberOf(value),
  numerator: numberOf(numerator),
  denominator: numberOf(denominator),
  status,
});

const numberOf = (text: string | null) => (text === null ? null : Number(text));

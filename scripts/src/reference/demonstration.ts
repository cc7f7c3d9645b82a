import type { AreaCode } from "@lokaal17/shared/areas/area";
import { isValidIn } from "@lokaal17/shared/areas/area";
import type { Boundaries } from "@lokaal17/shared/areas/recode";
import { crimeRates } from "./crime.ts";
import type { Inhabitants } from "./inhabitants.ts";
import { figuresOf2015 } from "./key-figures.ts";
import type { DemonstrationFigure } from "./observation-rows.ts";
import type { KeyFigures, SeriesFigure } from "./real-figures.ts";

/** All real figures that the demonstration carries. */
export function realFigures(
  series: readonly SeriesFigure[],
  figures2015: readonly KeyFigures[],
  inhabitants: readonly Inhabitants[],
  boundaries: Boundaries,
): DemonstrationFigure[] {
  return [
    ...crimeRates(series, inhabitants, boundaries),
    ...figuresOf2015(figures2015),
    ...councilTurnout(series),
    ...housePrices(series, boundaries),
    ...countedInhabitants(inhabitants),
  ];
}

/** Votes cast and eligible voters of the council elections of March 2010. */
function councilTurnout(series: readonly SeriesFigure[]): DemonstrationFigure[] {
  const eligible = series.filter(({ topic }) => topic === "turnout_gr_eligible");
  const cast = new Map<string, SeriesFigure>();
  for (const figure of series) {
    if (figure.topic === "turnout_gr_cast") cast.set(`${figure.area} ${figure.year}`, figure);
  }
  return eligible.flatMap(({ area, year, value: denominator }): DemonstrationFigure[] => {
    const votes = cast.get(`${area} ${year}`);
    if (!votes || denominator === 0) return [];
    return [
      {
        ...common("council-turnout", area, year, "GR2010"),
        value: (votes.value / denominator) * 100,
        numerator: votes.value,
        denominator,
        decimals: 2,
      },
    ];
  });
}

/** In 2015 CBS writes De Fryske Marren as it was called later in that year: the boundaries of the next year. */
function housePrices(series: readonly SeriesFigure[], boundaries: Boundaries): DemonstrationFigure[] {
  const areas = new Map(boundaries.areas.map((area) => [area.code, area]));
  return series
    .filter(({ topic }) => topic === "house_price_avg_eur")
    .map(({ area, year, value, status }) => {
      const known = areas.get(area);
      const figure = { ...common("house-price", area, year, "83625NED"), value, status };
      return known && !isValidIn(known, year) ? { ...figure, boundaryYear: year + 1 } : figure;
    });
}

/** Only what was counted on 1 January; means of the year stand in the table of inhabitants alone. */
function countedInhabitants(inhabitants: readonly Inhabitants[]): DemonstrationFigure[] {
  return inhabitants
    .filter(({ status }) => status === "normal")
    .map(({ area, year, inhabitants: value, source }) => ({
      ...common("inhabitants", area, year, source),
      value,
    }));
}

function common(indicator: string, area: AreaCode, year: number, source: string): DemonstrationFigure {
  return {
    indicator,
    area,
    period: String(year),
    boundaryYear: null,
    value: Number.NaN,
    numerator: null,
    denominator: null,
    decimals: 0,
    status: "normal",
    source,
  };
}

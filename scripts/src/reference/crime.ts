import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Boundaries } from "@lokaal17/shared/areas/recode";
import { recodeCounts } from "@lokaal17/shared/areas/recode";
import type { Inhabitants } from "./inhabitants.ts";
import type { DemonstrationFigure } from "./observation-rows.ts";
import type { SeriesFigure } from "./real-figures.ts";

/** The police give every year on the boundaries of the year in which the table was fetched. */
const crimeBoundaryYear = 2026;

/** Which offences count for an indicator, as the catalogue defines it. */
const offences: Record<string, readonly string[]> = {
  burglary: ["crime_1_1_1"],
  "violent-crime": ["crime_1_4_2", "crime_1_4_4", "crime_1_4_5"],
};

/**
 * Offences per 1,000 residents. The offences are on the boundaries of 2026, residents on those of their year:
 * the residents are brought to the boundaries of 2026 first. Where they are a mean of the year, or a part of them
 * was divided over the heirs of a split municipality, the figure is marked `estimated`.
 */
export function crimeRates(
  series: readonly SeriesFigure[],
  inhabitants: readonly Inhabitants[],
  boundaries: Boundaries,
): DemonstrationFigure[] {
  const topics = new Set(Object.values(offences).flat());
  const counts = new Map<string, SeriesFigure>();
  for (const figure of series) {
    if (topics.has(figure.topic)) counts.set(`${figure.topic} ${figure.area} ${figure.year}`, figure);
  }
  const first = [...counts.values()].filter(({ topic }) => topic === "crime_1_1_1");
  const years = [...new Set(first.map(({ year }) => year))].sort();
  return years.flatMap((year) => {
    const residents = residentsOn2026(inhabitants, year, boundaries);
    const areas = first.filter((figure) => figure.year === year).map(({ area }) => area);
    return Object.entries(offences).flatMap(([indicator, parts]) =>
      areas.flatMap((area): DemonstrationFigure[] => {
        const resident = residents.get(area);
        const figures = parts.map((topic) => counts.get(`${topic} ${area} ${year}`));
        if (!resident || figures.some((figure) => !figure)) return [];
        const numerator = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
        const provisional = figures.some((figure) => figure?.status === "provisional");
        return [
          {
            indicator,
            area,
            period: String(year),
            boundaryYear: crimeBoundaryYear,
            value: (numerator / resident.count) * 1000,
            numerator,
            denominator: resident.count,
            decimals: 2,
            status: provisional ? "provisional" : resident.estimated ? "estimated" : "normal",
            source: "47018NED",
          },
        ];
      }),
    );
  });
}

function residentsOn2026(inhabitants: readonly Inhabitants[], year: number, boundaries: Boundaries) {
  const ofYear = inhabitants.filter((one) => one.year === year && one.area.startsWith("GM"));
  const source = new Map(ofYear.map((one) => [one.area, one.inhabitants]));
  const { counts, moves } = recodeCounts(source, year, crimeBoundaryYear, boundaries);
  const divided = new Set<AreaCode>();
  for (const { share, reorganisation } of moves) {
    if (share < 1 || divided.has(reorganisation.from)) divided.add(reorganisation.to);
  }
  const means = ofYear.some((one) => one.status === "estimated");
  const known = new Map<AreaCode, { count: number; estimated: boolean }>();
  for (const [area, count] of counts) {
    if (count !== null && count > 0) {
      known.set(area, { count: Math.round(count), estimated: means || divided.has(area) });
    }
  }
  return known;
}

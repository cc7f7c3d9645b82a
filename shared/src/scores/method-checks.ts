import type { Bilingual } from "../framework/indicator.ts";

/** Published results that the tests of this program reproduce, number by number. */
export interface MethodCheck {
  code: string;
  name: Bilingual;
  source: string;
  parts: readonly {
    name: Bilingual;
    /** Numbers (or words) that were compared. */
    count: number;
    /** The largest difference that passes, of R's numbers beyond 1 as a share of them; 0: exactly. */
    tolerance: number;
  }[];
}

/**
 * What the method was tested against, for the method page. A test holds these counts against the files with the
 * published results, so that the page cannot say more than was checked.
 */
export const methodChecks: readonly MethodCheck[] = [
  {
    code: "us-cities-2019",
    name: {
      nl: "Scores van 105 steden in de Verenigde Staten, 2019",
      en: "Scores of 105 cities in the United States, 2019",
    },
    source:
      "Lynch, LoPresti & Fox (2019), The 2019 US Cities Sustainable Development Report. New York: SDSN. CC BY 4.0",
    parts: [
      { name: { nl: "scores van indicatoren", en: "indicator scores" }, count: 5815, tolerance: 1e-4 },
      { name: { nl: "scores van doelen", en: "goal scores" }, count: 1574, tolerance: 1e-4 },
      { name: { nl: "totaalscores", en: "overall scores" }, count: 105, tolerance: 1e-5 },
      { name: { nl: "plaatsen", en: "ranks" }, count: 105, tolerance: 0 },
    ],
  },
  {
    code: "statcan-progress",
    name: {
      nl: "Voortgang van de indicatoren van Canada",
      en: "Progress of the indicators of Canada",
    },
    source: "Government of Canada, Canadian Indicator Framework for the SDGs, with Open SDG 2.4. MIT licence",
    parts: [
      { name: { nl: "oordelen over een reeks", en: "statuses of a series" }, count: 374, tolerance: 0 },
      { name: { nl: "waarden van de voortgang", en: "values of progress" }, count: 300, tolerance: 1e-9 },
      { name: { nl: "scores van een reeks", en: "scores of a series" }, count: 309, tolerance: 1e-9 },
      { name: { nl: "gemiddelden van indicatoren", en: "means of indicators" }, count: 189, tolerance: 1e-9 },
    ],
  },
  {
    code: "r-oracle",
    name: { nl: "Statistiek, nagerekend met R", en: "Statistics, computed again with R" },
    source: "Base R 4.2.2: lm, predict, cor.test, prop.test, quantile, rank, weighted.mean",
    parts: [
      {
        name: {
          nl: "getallen van 56 reeksen: lijn, toets en verwachting",
          en: "numbers of 56 series: line, test and projection",
        },
        count: 1232,
        tolerance: 1e-9,
      },
      {
        name: { nl: "grenzen van intervallen van aandelen", en: "limits of intervals of shares" },
        count: 32,
        tolerance: 1e-9,
      },
      { name: { nl: "kwantielen", en: "quantiles" }, count: 14, tolerance: 1e-9 },
      { name: { nl: "plaatsen", en: "ranks" }, count: 16, tolerance: 1e-9 },
      { name: { nl: "gemiddelden", en: "means" }, count: 5, tolerance: 1e-9 },
      { name: { nl: "optellingen van gebieden", en: "aggregates of areas" }, count: 4, tolerance: 1e-9 },
      { name: { nl: "samenhangen", en: "correlations" }, count: 3, tolerance: 1e-9 },
    ],
  },
];

import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import type { DemonstrationFigure } from "./observation-rows.ts";
import type { KeyFigures } from "./real-figures.ts";

type Get = KeyFigures["get"];

/** How one of our figures follows from the topics of 70072ned. */
interface Formula {
  indicator: string;
  /** `share`: numerator ÷ denominator × factor; otherwise the topic itself. */
  value:
    | string
    | { numerator: (get: Get) => number | null; denominator: (get: Get) => number | null; factor: number };
  decimals: number;
  status?: ObservationStatus;
  /** Structural variables are never aggregated: their parts would be ballast. */
  withParts?: false;
}

const sumOf =
  (...topics: string[]) =>
  (get: Get) => {
    let sum = 0;
    for (const topic of topics) {
      const figure = get(topic);
      if (figure === null) return null;
      sum += figure;
    }
    return sum;
  };

/** A topic in another unit, without the dust of binary fractions. */
const scaled = (amount: (get: Get) => number | null, factor: number) => (get: Get) => {
  const figure = amount(get);
  return figure === null ? null : Number((figure * factor).toPrecision(12));
};

const inhabitants = sumOf("TotaleBevolking_1");
const averageInhabitants = sumOf("GemiddeldAantalInwoners_81");
const aged15To64 = sumOf("k_15Tot20Jaar_7", "k_20Tot25Jaar_8", "k_25Tot45Jaar_9", "k_45Tot65Jaar_10");
const residual = sumOf("HuishoudelijkRestafval_239", "GrofHuishoudelijkRestafval_240");
const household = sumOf("TotaalHuishoudelijkAfval_238");
/** Waste is in thousands of kilos. */
const kilos = (amount: (get: Get) => number | null) => scaled(amount, 1000);
/** Farmland is in ares. */
const farmlandKm2 = scaled(sumOf("TotaleOppervlakte_187"), 1 / 10_000);

const separated = (get: Get) => {
  const all = household(get);
  const rest = residual(get);
  return all === null || rest === null ? null : all - rest;
};

/** Livestock's nitrogen per hectare says nothing where there is no farmland: the source then has 0. */
const nitrogen = {
  numerator: (get: Get) => {
    const hectares = sumOf("TotaleOppervlakte_187")(get);
    const perHectare = get("Stikstofuitscheiding_195");
    return hectares && perHectare !== null ? Math.round((hectares / 100) * perHectare) : null;
  },
  denominator: scaled(sumOf("TotaleOppervlakte_187"), 1 / 100),
  factor: 1,
};

/**
 * Every figure of 2015 that we carry over. Units were checked against the national figure and against
 * the quantiles of 2015 in the catalogue (see the README of the demonstration).
 */
export const formulas2015: readonly Formula[] = [
  {
    // Counts persons; the definition counts benefits, mostly one per household.
    indicator: "social-assistance",
    value: { numerator: sumOf("BijstandTotDeAOWLeeftijd_162"), denominator: aged15To64, factor: 1000 },
    decimals: 1,
    status: "break",
  },
  { indicator: "nitrogen-from-manure", value: nitrogen, decimals: 0 },
  { indicator: "gp-distance", value: "AfstandTotHuisartsenpraktijk_213", decimals: 1 },
  { indicator: "childcare-distance", value: "AfstandTotKinderdagverblijf_218", decimals: 1 },
  { indicator: "library-distance", value: "AfstandTotBibliotheek_230", decimals: 1 },
  { indicator: "station-distance", value: "AfstandTotTreinstation_237", decimals: 1 },
  { indicator: "supermarket-distance", value: "AfstandTotGroteSupermarkt_226", decimals: 1 },
  {
    indicator: "income-gap-women",
    value: { numerator: sumOf("Vrouwen_123"), denominator: sumOf("Mannen_122"), factor: 100 },
    decimals: 1,
  },
  {
    indicator: "business-density",
    value: { numerator: sumOf("BedrijfsvestigingenTotaal_168"), denominator: aged15To64, factor: 1000 },
    decimals: 1,
  },
  {
    indicator: "new-homes",
    value: {
      numerator: sumOf("Nieuwbouwwoningen_91"),
      denominator: sumOf("VoorraadOp1Januari_90"),
      factor: 1000,
    },
    decimals: 2,
  },
  {
    indicator: "residual-waste",
    value: { numerator: kilos(residual), denominator: averageInhabitants, factor: 1 },
    decimals: 1,
  },
  {
    indicator: "total-household-waste",
    value: { numerator: kilos(household), denominator: averageInhabitants, factor: 1 },
    decimals: 1,
  },
  {
    indicator: "waste-separation",
    value: { numerator: kilos(separated), denominator: kilos(household), factor: 100 },
    decimals: 1,
  },
  {
    indicator: "textile-collection",
    value: { numerator: kilos(sumOf("Textiel_244")), denominator: averageInhabitants, factor: 1 },
    decimals: 2,
  },
  { indicator: "address-density", value: "Omgevingsadressendichtheid_252", decimals: 0 },
  {
    indicator: "age-65-plus",
    value: {
      numerator: sumOf("k_65Tot80Jaar_11", "k_80JaarOfOuder_12"),
      denominator: inhabitants,
      factor: 100,
    },
    decimals: 2,
    withParts: false,
  },
  {
    indicator: "age-under-20",
    value: {
      numerator: sumOf("JongerDan5Jaar_4", "k_5Tot10Jaar_5", "k_10Tot15Jaar_6", "k_15Tot20Jaar_7"),
      denominator: inhabitants,
      factor: 100,
    },
    decimals: 2,
    withParts: false,
  },
  { indicator: "household-income", value: "TotaalParticuliereHuishoudens_148", decimals: 1 },
  { indicator: "single-households", value: "Eenpersoonshuishoudens_86", decimals: 1 },
  { indicator: "rented-homes", value: "Huurwoningen_95", decimals: 1 },
  {
    indicator: "farmland-share",
    value: { numerator: farmlandKm2, denominator: sumOf("Land_248"), factor: 100 },
    decimals: 2,
    withParts: false,
  },
  {
    indicator: "water-share",
    value: { numerator: sumOf("WaterTotaal_249"), denominator: sumOf("TotaleOppervlakte_247"), factor: 100 },
    decimals: 2,
    withParts: false,
  },
  {
    indicator: "jobs-per-resident",
    value: { numerator: kilos(sumOf("TotaalAantalBanen_112")), denominator: aged15To64, factor: 1000 },
    decimals: 1,
    withParts: false,
  },
];

/** The figures of 2015 on the codes of 2015. A figure of which a part is missing is left out. */
export function figuresOf2015(tables: readonly KeyFigures[]): DemonstrationFigure[] {
  return formulas2015.flatMap(({ indicator, value, decimals, status = "normal", withParts = true }) =>
    tables.flatMap(({ area, get }): DemonstrationFigure[] => {
      const cell = {
        indicator,
        area,
        period: "2015",
        boundaryYear: null,
        decimals,
        status,
        source: "70072ned",
      };
      if (typeof value === "string") {
        const figure = get(value);
        return figure === null ? [] : [{ ...cell, value: figure, numerator: null, denominator: null }];
      }
      const numerator = value.numerator(get);
      const denominator = value.denominator(get);
      if (numerator === null || !denominator) return [];
      const parts = withParts ? { numerator, denominator } : { numerator: null, denominator: null };
      return [{ ...cell, value: (numerator / denominator) * value.factor, ...parts }];
    }),
  );
}

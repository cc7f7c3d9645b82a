import { covidMeasures } from "./covid-measures.ts";
import { crimeMeasures } from "./crime-measures.ts";
import type { Row } from "./csv.ts";
import { electionMeasures } from "./election-measures.ts";
import type { Unit } from "./measure.ts";
import { euro, measure, percent, persons, shared, summed } from "./measure.ts";

const generalMeasures = [
  measure(
    "inhabitants-average",
    [
      "Gemiddeld aantal inwoners",
      "Average number of residents",
      "Het gemiddelde van het aantal inwoners op 1 januari van het jaar en van het jaar erna.",
      "The mean of the number of residents on 1 January of the year and of the year after.",
    ],
    persons,
    { ...summed, source_org: "CBS", source_table: "03759ned", source_measure: "M000365" },
  ),
  measure(
    "inhabitants-key-figures",
    [
      "Aantal inwoners in de regionale kerncijfers",
      "Residents in the regional key figures",
      "Het gemiddelde aantal inwoners van het jaar. Voor het nieuwste jaar geeft de tabel het aantal op 1 januari.",
      "The mean number of residents of the year. For the latest year the table has the number on 1 January.",
    ],
    persons,
    {
      ...summed,
      source_org: "CBS",
      source_table: "70072ned",
      source_measure: "GemiddeldAantalInwoners_81",
    },
  ),
  measure(
    "house-price",
    [
      "Gemiddelde verkoopprijs van woningen",
      "Average sale price of homes",
      "De gemiddelde prijs van bestaande koopwoningen die in het jaar zijn verkocht.",
      "The average price of existing owner-occupied homes sold in the year.",
    ],
    euro,
    {
      measure_type: "mean",
      aggregation: "weighted_mean:inhabitants",
      natural_min: "0",
      decimals: "0",
      source_org: "CBS, Kadaster",
      source_table: "83625NED",
      source_measure: "M001534",
    },
  ),
];

const structuralUnits: Record<string, Unit> = {
  count: persons,
  percent,
  per_km2: { unit: "per_km2", unit_nl: "adressen per km²", unit_en: "addresses per km²" },
  keur: { unit: "keur", unit_nl: "duizend euro", unit_en: "thousand euro" },
  per_1000_inhabitants: {
    unit: "per_1000_inhabitants",
    unit_nl: "per 1.000 inwoners",
    unit_en: "per 1,000 residents",
  },
  per_1000_inhabitants_15_64: {
    unit: "per_1000_inhabitants_15_64",
    unit_nl: "per 1.000 inwoners van 15 tot 65 jaar",
    unit_en: "per 1,000 residents aged 15 to 64",
  },
};

/**
 * All measures: what is stored and used as numerator, denominator or structural variable, and never scored.
 * A structural variable that is an indicator already (distance to a station) is not repeated.
 */
export function buildMeasures(structuralVariables: readonly Row[], indicators: readonly Row[]): Row[] {
  const known = new Set(indicators.map((row) => row.code));
  const structural = structuralVariables
    .filter((row) => !known.has(row.code))
    .map((row): Row => {
      const unit = structuralUnits[row.unit ?? ""];
      if (!unit) throw new Error(`The unit "${row.unit}" of ${row.code} has no name yet.`);
      const kind =
        row.unit === "count" ? summed : { ...shared, decimals: row.unit === "per_km2" ? "0" : "1" };
      const lowest = row.code === "population-growth" ? { natural_min: "" } : {};
      return {
        ...row,
        ...unit,
        ...kind,
        ...lowest,
        layer: "municipality",
        periodicity: "yearly",
        structural_variable: "true",
      };
    });
  return [...structural, ...generalMeasures, ...crimeMeasures, ...electionMeasures, ...covidMeasures];
}

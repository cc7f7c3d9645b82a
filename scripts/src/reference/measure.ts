import type { Row } from "./csv.ts";

export const measureColumns = [
  "code",
  "layer",
  "name_nl",
  "name_en",
  "definition_nl",
  "definition_en",
  "unit",
  "unit_nl",
  "unit_en",
  "decimals",
  "measure_type",
  "aggregation",
  "natural_min",
  "natural_max",
  "structural_variable",
  "source_org",
  "source_table",
  "source_measure",
  "periodicity",
];

/** What a measure is counted in: its code and its name in both languages. */
export interface Unit {
  unit: string;
  unit_nl: string;
  unit_en: string;
}

export const persons: Unit = { unit: "persons", unit_nl: "inwoners", unit_en: "residents" };
export const votes: Unit = { unit: "votes", unit_nl: "stemmen", unit_en: "votes" };
export const voters: Unit = { unit: "voters", unit_nl: "kiesgerechtigden", unit_en: "eligible voters" };
export const crimes: Unit = { unit: "offences", unit_nl: "misdrijven", unit_en: "offences" };
export const reports: Unit = { unit: "reports", unit_nl: "meldingen", unit_en: "reports" };
export const percent: Unit = { unit: "percent", unit_nl: "procent", unit_en: "per cent" };
export const euro: Unit = { unit: "eur", unit_nl: "euro", unit_en: "euro" };

/** A count that may be summed over municipalities. */
export const summed = { measure_type: "count", aggregation: "sum", natural_min: "0", decimals: "0" };
/** A share that may not be summed. */
export const shared = {
  measure_type: "rate",
  aggregation: "weighted_mean:inhabitants",
  natural_min: "0",
  decimals: "1",
};

export type Texts = [nameNl: string, nameEn: string, definitionNl: string, definitionEn: string];

/** One row of the table of measures. */
export function measure(code: string, texts: Texts, unit: Unit, rest: Row): Row {
  const [name_nl, name_en, definition_nl, definition_en] = texts;
  return {
    layer: "municipality",
    periodicity: "yearly",
    structural_variable: "false",
    code,
    name_nl,
    name_en,
    definition_nl,
    definition_en,
    ...unit,
    ...rest,
  };
}

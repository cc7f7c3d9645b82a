import type { Texts } from "./measure.ts";
import { measure, percent, reports, shared, summed } from "./measure.ts";

const covid: [code: string, texts: Texts, sourceMeasure: string][] = [
  [
    "covid-hospital-admissions",
    [
      "Opnamen in het ziekenhuis met corona",
      "Hospital admissions with COVID-19",
      "Het aantal inwoners dat in het jaar met corona in het ziekenhuis werd opgenomen.",
      "The number of residents admitted to hospital with COVID-19 in the year.",
    ],
    "ziekenhuisopnamen",
  ],
  [
    "covid-reported-infections",
    [
      "Gemelde besmettingen met corona",
      "Reported COVID-19 infections",
      "Het aantal besmettingen met corona dat in het jaar is gemeld.",
      "The number of COVID-19 infections reported in the year.",
    ],
    "positief geteste mensen",
  ],
  [
    "covid-reported-deaths",
    [
      "Gemelde sterfte door corona",
      "Reported COVID-19 deaths",
      "Het aantal inwoners van wie in het jaar is gemeld dat zij aan corona overleden.",
      "The number of residents reported in the year to have died of COVID-19.",
    ],
    "gemelde sterfte",
  ],
];

const covidSource = { source_org: "RIVM", source_table: "Coronadashboard" };
const covidCounts = covid.map(([code, texts, source_measure]) =>
  measure(code, texts, reports, { ...summed, ...covidSource, source_measure }),
);

const vaccinations: [code: string, texts: Texts, sourceMeasure: string][] = [
  [
    "covid-vaccinated-primary-series",
    [
      "Volwassenen met de basisserie tegen corona",
      "Adults with the primary COVID-19 vaccination series",
      "Het deel van de inwoners van 18 jaar en ouder met een afgeronde basisserie.",
      "The share of residents aged 18 and over who completed the primary series.",
    ],
    "basisserie 18+",
  ],
  [
    "covid-vaccinated-autumn-2022",
    [
      "Volwassenen met de herhaalprik van najaar 2022",
      "Adults with the autumn 2022 booster",
      "Het deel van de inwoners van 18 jaar en ouder dat in het najaar van 2022 een herhaalprik kreeg.",
      "The share of residents aged 18 and over who got a booster in autumn 2022.",
    ],
    "najaarsronde 2022 18+",
  ],
];

const vaccinationShares = vaccinations.map(([code, texts, source_measure]) =>
  measure(code, texts, percent, {
    ...shared,
    decimals: "0",
    natural_max: "100",
    ...covidSource,
    source_measure,
    periodicity: "irregular",
  }),
);

/** What the Coronadashboard gave per municipality. */
export const covidMeasures = [...covidCounts, ...vaccinationShares];

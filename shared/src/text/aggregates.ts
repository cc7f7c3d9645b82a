import type { AggregateMethod } from "../scores/aggregate.ts";
import type { AggregateGap } from "../scores/verdicts.ts";
import { defineText } from "./define-text.ts";

type AggregatesKey =
  | `method.${AggregateMethod}`
  | `reason.${AggregateGap | "sum-incomplete"}`
  | "published"
  | "approximate"
  | "coverage"
  | "share-of-areas-unit";

/** Words of figures of provinces, regions, size classes and the Netherlands. Numbers come as text. */
export const aggregatesText = defineText<AggregatesKey>(
  {
    "share-of-areas-unit": "procent van de gemeenten",
    published: "Zoals de bron het geeft",
    approximate: "Bij benadering: wij kennen teller en noemer niet van elke gemeente.",
    coverage: "{count} van de {areas} gemeenten hebben een cijfer: {share} procent van de inwoners.",
    "method.sum": "Opgeteld over de gemeenten",
    "method.ratio": "Alle tellers samen, gedeeld door alle noemers samen",
    "method.weighted-by-denominator": "Gemiddelde, gewogen naar de noemer",
    "method.weighted-by-inhabitants": "Gemiddelde, gewogen naar inwoners",
    "method.share-of-areas": "Deel van de gemeenten dat ja antwoordt",
    "reason.no-figures": "Geen van de gemeenten heeft een cijfer.",
    "reason.not-computable": "Dit cijfer is niet samen te nemen, zoals een middelste waarde.",
    "reason.population-unknown": "Van een gemeente is het aantal inwoners niet bekend.",
    "reason.coverage-too-low": "Minder dan de helft van de inwoners woont in een gemeente met een cijfer.",
    "reason.sum-incomplete": "Niet alle gemeenten hebben een cijfer, dus is dit niet op te tellen.",
  },
  {
    "share-of-areas-unit": "per cent of the municipalities",
    published: "As the source gives it",
    approximate: "Approximate: we do not know numerator and denominator of every municipality.",
    coverage: "{count} of the {areas} municipalities have a figure: {share} per cent of the residents.",
    "method.sum": "Summed over the municipalities",
    "method.ratio": "All numerators together, divided by all denominators together",
    "method.weighted-by-denominator": "Mean, weighted by denominator",
    "method.weighted-by-inhabitants": "Mean, weighted by residents",
    "method.share-of-areas": "Share of the municipalities that answer yes",
    "reason.no-figures": "None of the municipalities has a figure.",
    "reason.not-computable": "This figure cannot be taken together, such as a middle value.",
    "reason.population-unknown": "The number of residents of a municipality is not known.",
    "reason.coverage-too-low": "Fewer than half of the residents live in a municipality with a figure.",
    "reason.sum-incomplete": "Not all municipalities have a figure, so this cannot be summed.",
  },
);

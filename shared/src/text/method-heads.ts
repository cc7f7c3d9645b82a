import { defineText } from "./define-text.ts";

/** Heads of the two pages about the method; what they say below comes in a script of its own. */
export const methodHeads = defineText(
  {
    "council.title": "Zo meet Lokaal17",
    "council.lead": "Van een cijfer naar een score, stap voor stap. En hoe zeker dat is.",
    "council.meta": "Methode versie {version}. U hoeft geen statistiek te kennen.",
    "statistics.title": "De methode voor statistici",
    "statistics.lead": "Formules, bronnen, eigen keuzes, en wat er bij het narekenen uitkwam.",
    "statistics.meta": "Methode versie {version}, gegevensversie {data}.",
  },
  {
    "council.title": "How Lokaal17 measures",
    "council.lead": "From a figure to a score, step by step. And how sure that is.",
    "council.meta": "Method version {version}. You need to know no statistics.",
    "statistics.title": "The method for statisticians",
    "statistics.lead": "Formulas, sources, choices of our own, and what came out when it was computed again.",
    "statistics.meta": "Method version {version}, data version {data}.",
  },
);

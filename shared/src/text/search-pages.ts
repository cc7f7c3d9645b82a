import { defineText } from "./define-text.ts";

/** Words of the search page and of the suggestions below the search field. */
export const searchPages = defineText(
  {
    title: "Zoeken",
    "title-for": "Gezocht: {question}",
    lead: "Vind een gemeente, provincie of waterschap, een indicator, een doel of een taakveld.",
    hint: "U kunt een naam typen, een code, een vroegere gemeente of een gewoon woord, zoals afval of eenzaam.",
    found: "{count, plural, =0 {Niets gevonden} one {1 resultaat} other {{shown} resultaten}}",
    corrected: "Voor “{question}” is niets gevonden. Dit zijn de resultaten voor “{corrected}”.",
    "none-title": "Niets gevonden voor “{question}”",
    "none-text":
      "Probeer een ander of korter woord. U kunt ook de lijst van gemeenten of die van indicatoren bekijken.",
    "none-areas": "Alle gemeenten",
    "none-indicators": "Alle indicatoren",
    areas: "Gemeenten, provincies en waterschappen",
    goals: "Doelen en subdoelen",
    indicators: "Indicatoren",
    fields: "Taakvelden",
    synonym: "Gevonden met het woord “{word}”.",
    "now-part-of": "Bekijk nu",
    "field-indicators": "Indicatoren bij dit taakveld",
    "more-of": "Toon ook de andere {count}",
    "cut-off": "Dit zijn de eerste {shown} van {count}. Typ meer om preciezer te zoeken.",
    suggestions: "Voorstellen",
    "suggestions-count":
      "{count, plural, =0 {Geen voorstellen} one {1 voorstel. Kies met de pijltjes.} other {# voorstellen. Kies met de pijltjes.}}",
    "suggestions-failed": "Voorstellen lukken nu niet. Zoeken kan wel.",
    examples: "Bijvoorbeeld",
  },
  {
    title: "Search",
    "title-for": "Searched for: {question}",
    lead: "Find a municipality, province or water board, an indicator, a goal or a policy field.",
    hint: "You can type a name, a code, a former municipality or an everyday word, such as waste or lonely.",
    found: "{count, plural, =0 {Nothing found} one {1 result} other {{shown} results}}",
    corrected: "Nothing was found for “{question}”. These are the results for “{corrected}”.",
    "none-title": "Nothing found for “{question}”",
    "none-text":
      "Try another or a shorter word. You can also look at the list of municipalities or that of indicators.",
    "none-areas": "All municipalities",
    "none-indicators": "All indicators",
    areas: "Municipalities, provinces and water boards",
    goals: "Goals and targets",
    indicators: "Indicators",
    fields: "Policy fields",
    synonym: "Found by the word “{word}”.",
    "now-part-of": "Look now at",
    "field-indicators": "Indicators of this policy field",
    "more-of": "Show the other {count} too",
    "cut-off": "These are the first {shown} of {count}. Type more to narrow it down.",
    suggestions: "Suggestions",
    "suggestions-count":
      "{count, plural, =0 {No suggestions} one {1 suggestion. Choose with the arrow keys.} other {# suggestions. Choose with the arrow keys.}}",
    "suggestions-failed": "Suggestions do not work now. Searching does.",
    examples: "For example",
  },
);

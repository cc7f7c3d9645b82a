import { defineText } from "./define-text.ts";

/** The profile of a municipality on two pages of paper. */
export const profileText = defineText(
  {
    title: "Profiel van {name}",
    kicker: "Profiel · Global Goals in gemeenten",
    mark: "VOORBEELD, geen echt cijfer",
    "mark-note":
      "Een ster achter een cijfer, een woord of een praktijk zegt: dit is een voorbeeld, of het is met een voorbeeld gemaakt.",
    preview: "VOORVERTONING, nog niet openbaar",
    inhabitants: "inwoners ({year})",
    scored: "van 17 doelen met een score",
    figures: "cijfers in de scores",
    missing: "indicatoren zonder cijfer",
    scale: "Tussen alle gemeenten, 0 tot 100",
    "scale-note":
      "De ruit is {name}. De lichte band is 8 van de 10 gemeenten, de streep de middelste gemeente. Gelijkend: {areas}.",
    "scale-note-alone":
      "De ruit is {name}. De lichte band is 8 van de 10 gemeenten, de streep de middelste gemeente.",
    "no-score": "geen",
    figure: "Indicator",
    change: "Cijfers",
    difference: "Verschil",
    more: "En nog {count} op de pagina.",
    source:
      "Bron: eigen berekening met cijfers van {year}, grenzen van {boundaryYear}. {publication}. Gegevensversie {version}, methode {method}.",
    sources: "Bronnen van de echte cijfers in de lijsten: {sources}.",
    published: "Publicatie van {date}",
    unpublished: "Nog niet gepubliceerd",
    address: "Alle cijfers, bronnen en uitleg: {address}",
    page: "Bladzijde {page} van {pages}",
  },
  {
    title: "Profile of {name}",
    kicker: "Profile · Global Goals in municipalities",
    mark: "EXAMPLE, not a real figure",
    "mark-note":
      "A star behind a figure, a word or a practice says: this is an example, or was made with one.",
    preview: "PREVIEW, not public yet",
    inhabitants: "residents ({year})",
    scored: "of 17 goals with a score",
    figures: "figures in the scores",
    missing: "indicators without a figure",
    scale: "Among all municipalities, 0 to 100",
    "scale-note":
      "The diamond is {name}. The light band is 8 out of 10 municipalities, the bar the middle municipality. Similar: {areas}.",
    "scale-note-alone":
      "The diamond is {name}. The light band is 8 out of 10 municipalities, the bar the middle municipality.",
    "no-score": "none",
    figure: "Indicator",
    change: "Figures",
    difference: "Difference",
    more: "And {count} more on the page.",
    source:
      "Source: our own calculation with figures of {year}, boundaries of {boundaryYear}. {publication}. Data version {version}, method {method}.",
    sources: "Sources of the real figures in the lists: {sources}.",
    published: "Publication of {date}",
    unpublished: "Not published yet",
    address: "All figures, sources and explanations: {address}",
    page: "Page {page} of {pages}",
  },
);

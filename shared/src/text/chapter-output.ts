import { defineText } from "./define-text.ts";

/** Words of the files themselves: what stands around the text of a chapter. */
export const chapterOutput = defineText(
  {
    skip: "Naar de tekst",
    "nav.contents": "Inhoud van deze pagina",
    top: "Naar boven",
    "section.link": "Adres van dit onderdeel: {title}",
    "figure.numbers": "De cijfers van {label}",
    notes: "Voetnoten",
    "note.back": "Terug naar de tekst bij noot {number}",
    "column.plain": "zonder opmaak",
    "column.fact": "naam van het feit",
    "column.synthetic": "met voorbeeldcijfers",
    yes: "ja",
    no: "nee",
    "facts.title": "Alle getallen in de tekst en wat ze zijn",
    readme:
      "# {title}\n\n{edition}\n\nDe tekst staat in `chapter-nl.md`. In `figures` en `tables` staat van elke figuur en tabel een bestand met de cijfers, zoals ze gedrukt zijn en als gewoon getal. `facts.csv` en `facts.json` noemen elk getal uit de tekst. `datapackage.json` zegt programma's wat er is.\n",
    "md.pictures": "De figuren staan in het gegevenspakket, in de map `figures`.",
    of: "{page} van {pages}",
    "cover.data": "Cijfers van {date}",
  },
  {
    skip: "Skip to the text",
    "nav.contents": "Contents of this page",
    top: "Back to the top",
    "section.link": "Address of this part: {title}",
    "figure.numbers": "The numbers of {label}",
    notes: "Notes",
    "note.back": "Back to the text at note {number}",
    "column.plain": "unformatted",
    "column.fact": "name of the fact",
    "column.synthetic": "with example figures",
    yes: "yes",
    no: "no",
    "facts.title": "All numbers in the text and what they are",
    readme:
      "# {title}\n\n{edition}\n\nThe text is in `chapter-en.md`. The folders `figures` and `tables` hold a file with the numbers of each figure and table, as printed and as a plain number. `facts.csv` and `facts.json` name every number in the text. `datapackage.json` tells programs what is there.\n",
    "md.pictures": "The pictures are in the data package, in the folder `figures`.",
    of: "{page} of {pages}",
    "cover.data": "Data of {date}",
  },
);

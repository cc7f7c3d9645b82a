import { defineText } from "./define-text.ts";

/** Words of the page about taking the data along. */
export const openDataPagesText = defineText(
  {
    title: "Gegevens",
    lead: "Alles wat gepubliceerd is, is open. U kunt het downloaden, of met een programma ophalen.",
    downloads: "Download per indicator",
    "downloads-text":
      "Elk bestand is CSV: een rij per gebied, jaar en cijfer, met bron en herkomst. Voorbeelden zijn gemerkt.",
    find: "Zoek een bestand",
    "find-hint": "Een woord uit de naam van de indicator",
    indicator: "Indicator",
    goal: "Doel",
    year: "Laatste jaar",
    file: "Bestand",
    "csv-of": "CSV van {name}",
    "none-found": "Geen indicator gevonden",
    "none-found-text": "Maak uw zoekvraag korter.",
    "show-all": "Toon alle indicatoren",
    programs: "Voor programma's",
    "programs-text":
      "Dezelfde gegevens zijn op te vragen als JSON. Het document hieronder beschrijft elk adres en elk veld.",
    "open-api": "Beschrijving van de API (OpenAPI, JSON)",
    examples: "Vier voorbeelden",
    "example-areas": "Alle gemeenten van 2026",
    "example-scores": "De scores van alle gemeenten op 17 doelen",
    "example-comparison": "Alle gemeenten op één indicator",
    "example-observations": "De cijfers van één indicator, als CSV",
    pinned: "Dezelfde cijfers, ook later",
    "pinned-text":
      "Elk cijfer hoort bij een gegevensversie. Zet asOf achter een adres, met het nummer van een gegevensversie. Dan krijgt u jaren later nog precies dezelfde cijfers. Zonder asOf krijgt u de laatste publicatie.",
    "pinned-example": "Voorbeeld: de cijfers van gegevensversie {version}",
    publications: "Publicaties",
    "publications-text": "De publicaties tot nu toe. Een publicatie opent de site zoals die toen was.",
    revisions: "Welke cijfers later anders werden",
    "examples-mark": "Verzonnen cijfers",
    "examples-mark-text":
      "In een demonstratie staan ook verzonnen cijfers. In elk bestand heeft zo'n cijfer de herkomst synthetic, en de tekst: VOORBEELD, geen echt cijfer.",
    limits: "Een antwoord heeft ten hoogste {count} rijen. Vraag meer op in delen.",
  },
  {
    title: "Data",
    lead: "All that is published is open. You can download it, or fetch it with a program.",
    downloads: "Download per indicator",
    "downloads-text":
      "Every file is CSV: a row per area, year and figure, with source and origin. Examples are marked.",
    find: "Find a file",
    "find-hint": "A word of the name of the indicator",
    indicator: "Indicator",
    goal: "Goal",
    year: "Latest year",
    file: "File",
    "csv-of": "CSV of {name}",
    "none-found": "No indicator found",
    "none-found-text": "Make your search shorter.",
    "show-all": "Show all indicators",
    programs: "For programs",
    "programs-text":
      "The same data can be asked for as JSON. The document below describes every address and every field.",
    "open-api": "Description of the API (OpenAPI, JSON)",
    examples: "Four examples",
    "example-areas": "All municipalities of 2026",
    "example-scores": "The scores of all municipalities on 17 goals",
    "example-comparison": "All municipalities on one indicator",
    "example-observations": "The figures of one indicator, as CSV",
    pinned: "The same figures, later too",
    "pinned-text":
      "Every figure belongs to a data version. Put asOf behind an address, with the number of a data version. Years later you get exactly the same figures. Without asOf you get the latest publication.",
    "pinned-example": "Example: the figures of data version {version}",
    publications: "Publications",
    "publications-text": "The publications so far. A publication opens the site as it was then.",
    revisions: "Which figures became different later",
    "examples-mark": "Invented figures",
    "examples-mark-text":
      "A demonstration also holds invented figures. In every file such a figure has the origin synthetic, and the text: EXAMPLE, not a real figure.",
    limits: "An answer has at most {count} rows. Ask for more in parts.",
  },
);

import { defineText } from "./define-text.ts";

/** What the Word file of a chapter says beside the chapter itself. */
export const chapterWord = defineText(
  {
    fact: "Vast getal: {text}",
    "pages.note": "Bladzijden van de pdf. Word telt zijn eigen bladzijden bij het openen, of met F9.",
    "page.before": "Bladzijde ",
    "page.between": " van ",
    "table.description": "{rows} rijen. De eerste rij en de eerste kolom zijn koppen.",
  },
  {
    fact: "Bound number: {text}",
    "pages.note": "Pages of the PDF. Word counts its own when it opens the file, or with F9.",
    "page.before": "Page ",
    "page.between": " of ",
    "table.description": "{rows} rows. The first row and the first column are heads.",
  },
);

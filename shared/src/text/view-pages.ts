import { defineText } from "./define-text.ts";

/** Words that many pages share: the button of a form of choices, the name of a table, which data are shown. */
export const viewText = defineText(
  {
    filter: "Toon",
    "table-of": "Tabel: {name}",
    preview: "U ziet de voorvertoning",
    "preview-text": "Deze cijfers zijn goedgekeurd, maar nog niet gepubliceerd. Gegevensversie {version}.",
    "as-of": "U ziet gegevensversie {version}",
    "as-of-text": "Dit adres wijst naar de cijfers van toen. Ook later ziet u hier hetzelfde.",
    "to-latest": "Naar de laatste publicatie",
    "year-latest": "Laatste jaar met genoeg cijfers",
    "year-latest-is": "Laatste jaar met genoeg cijfers ({year})",
    "year-latest-provisional": "Laatste jaar met genoeg cijfers ({year}, voorlopig)",
    year: "Jaar",
    "needs-script": "Inloggen kan alleen met JavaScript.",
    printed: "{address}, gepubliceerd op {date}, gegevensversie {version}",
    "printed-preview": "{address}, gegevensversie {version}",
  },
  {
    filter: "Show",
    "table-of": "Table: {name}",
    preview: "You see the preview",
    "preview-text": "These figures are approved, but not published yet. Data version {version}.",
    "as-of": "You see data version {version}",
    "as-of-text": "This address points to the figures of that moment. It will show the same later on.",
    "to-latest": "To the latest publication",
    "year-latest": "Latest year with enough figures",
    "year-latest-is": "Latest year with enough figures ({year})",
    "year-latest-provisional": "Latest year with enough figures ({year}, provisional)",
    year: "Year",
    "needs-script": "Signing in works with JavaScript only.",
    printed: "{address}, published on {date}, data version {version}",
    "printed-preview": "{address}, data version {version}",
  },
);

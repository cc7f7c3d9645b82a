import { defineText } from "./define-text.ts";

/** What was found in a file that an organisation had already. */
export const knownFilesText = defineText(
  {
    iv3: "Iv3-levering {file}",
    table: "{file}",
    "place.sheet": "blad {sheet}",
    "place.line": "regel {line}",
    "place.column": "kolom {column}",
    "place.total":
      "som van alle lasten zonder taakvelden 0.10 en 0.11, gelezen in {unit, select, euro {euro's} other {duizenden euro's}}",
    nothing:
      "In dit bestand staat geen tabel die wij kennen: geen Iv3-levering, en geen namen van indicatoren met een waarde.",
    "no-side": "Er staat niet bij of deze bedragen lasten of baten zijn. Noem dat in de naam van het blad.",
    "code-twice":
      "Een taakveld staat er twee keer in. Misschien maakte een rekenblad van 0.10 een 0.1. Sla de codes op als tekst.",
    "iv3-nothing": "Deze ronde vraagt niets dat in een Iv3-levering staat.",
    "other-year":
      "{count, plural, one {1 cijfer is} other {# cijfers zijn}} van een jaar dat deze ronde niet vraagt.",
    "not-open":
      "{count, plural, one {1 cijfer hoort} other {# cijfers horen}} bij een cel die al gevuld is of niet open staat.",
    "source-wins":
      "Voor {count, plural, one {1 cijfer} other {# cijfers}} uit dit bestand staat er al een voorstel van een officiële bron. Dat blijft staan.",
    twofold:
      "{name}: {written} kan twee getallen zijn. Schrijf het in het bestand met een komma en zonder punt.",
    twice: "{name}, {period}: het bestand geeft twee verschillende waarden. Er is niets van overgenomen.",
    "too-many-rows": "Het bestand heeft meer dan {limit} regels. Zoek eerst het blad met uw cijfers op.",
  },
  {
    iv3: "Iv3 delivery {file}",
    table: "{file}",
    "place.sheet": "sheet {sheet}",
    "place.line": "line {line}",
    "place.column": "column {column}",
    "place.total":
      "sum of all expenses without task fields 0.10 and 0.11, read in {unit, select, euro {euros} other {thousands of euros}}",
    nothing:
      "This file holds no table that we know: no Iv3 delivery, and no names of indicators with a value.",
    "no-side":
      "The file does not say whether these amounts are expenses or income. Name that in the sheet's name.",
    "code-twice":
      "A task field stands in it twice. Perhaps a spreadsheet made 0.1 of 0.10. Save the codes as text.",
    "iv3-nothing": "This round asks nothing that stands in an Iv3 delivery.",
    "other-year":
      "{count, plural, one {1 figure is} other {# figures are}} of a year that this round does not ask.",
    "not-open":
      "{count, plural, one {1 figure belongs} other {# figures belong}} to a cell that is filled already or not open.",
    "source-wins":
      "For {count, plural, one {1 figure} other {# figures}} of this file there is an offer of an official source already. That one stays.",
    twofold: "{name}: {written} can be two numbers. Write it in the file with a comma and without a point.",
    twice: "{name}, {period}: the file gives two different values. Nothing of it was taken.",
    "too-many-rows":
      "The file has more than {limit} lines. First take the sheet with your figures out of it.",
  },
);

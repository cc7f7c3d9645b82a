import type { Bilingual } from "../framework/indicator.ts";
import { defineText, type MessageValues } from "./define-text.ts";

/** What the program says of the work on a file: why it stopped, what changed meanwhile, why it cannot be taken back. */
export const importingText = defineText(
  {
    "work-failed": "Het werk aan dit bestand is niet gelukt. {reason}",
    "work-cut-off": "Het werk aan dit bestand is afgebroken. Begin er opnieuw mee.",
    "changed-meanwhile":
      "Er is niets opgeslagen. Sinds de controle {count, plural, one {veranderde 1 cijfer} other {veranderden # cijfers}} van dit bestand: {which}. De controle is opnieuw gedaan. Kijk wat er nu staat en sla dan op.",
    "dry-run-lost":
      "Er is niets opgeslagen. De uitkomst van de controle was er niet meer. De controle is opnieuw gedaan. Kijk ernaar en sla dan op.",
    "no-right-any-more": "Er is niets opgeslagen. Het account dat dit vroeg, mag dit niet meer.",
    "and-more": "{cells} en meer",
    cell: "{indicator}, {area}, {period}",
    "missing-reason": "Staat zo in het bestand {file}.",
    "version-older":
      "{name} vulde hier {value} in, nadat het sjabloon was gemaakt. In het bestand staat {given}. Klopt het bestand?",
    "no-value": "geen getal",
    "undo-published": "Deze cijfers staan in de publicatie {name}. Dien een correctie in.",
    "undo-changed":
      "{count, plural, one {1 van de {total} cijfers is} other {# van de {total} cijfers zijn}} daarna veranderd.",
    "undo-sent":
      "{count, plural, one {1 van de {total} waarden is} other {# van de {total} waarden zijn}} al ingediend.",
    "official-meanwhile":
      "Er is niets opgeslagen. {indicator} komt sinds kort uit een officiële bron: {source}. De controle is opnieuw gedaan. Kijk wat er nu staat.",
    "undo-official": "{indicator} komt nu uit een officiële bron: {source}.",
    "parts-dropped":
      "Hier staan nu teller {numerator} en noemer {denominator}. Het bestand geeft alleen een waarde. Teller en noemer vervallen. Klopt dat?",
    "undo-not-stored": "Van dit bestand is niets opgeslagen.",
    "undo-not-yours": "Uw account mag dit niet terugdraaien.",
    "unreadable-here": "Het bestand zelf wordt niet meer bewaard. Stuur het opnieuw.",
  },
  {
    "work-failed": "The work on this file did not succeed. {reason}",
    "work-cut-off": "The work on this file was cut off. Start it again.",
    "changed-meanwhile":
      "Nothing was stored. Since the dry run {count, plural, one {1 figure} other {# figures}} of this file changed: {which}. The dry run was done again. Look at what is there now, then store.",
    "dry-run-lost":
      "Nothing was stored. The outcome of the dry run was not there any more. It was done again. Look at it, then store.",
    "no-right-any-more": "Nothing was stored. The account that asked for it may not do this any more.",
    "and-more": "{cells} and more",
    cell: "{indicator}, {area}, {period}",
    "missing-reason": "It says so in the file {file}.",
    "version-older":
      "{name} entered {value} here, after the template was made. The file says {given}. Is the file right?",
    "no-value": "no number",
    "undo-published": "These figures are in the publication {name}. Hand in a correction.",
    "undo-changed":
      "{count, plural, one {1 of the {total} figures has} other {# of the {total} figures have}} changed since.",
    "undo-sent":
      "{count, plural, one {1 of the {total} values has} other {# of the {total} values have}} been submitted.",
    "official-meanwhile":
      "Nothing was stored. Since a short time {indicator} comes from an official source: {source}. The dry run was done again. Look at what is there now.",
    "undo-official": "{indicator} comes from an official source now: {source}.",
    "parts-dropped":
      "The numerator here is {numerator} and the denominator {denominator}. The file only gives a value. Numerator and denominator are dropped. Is that right?",
    "undo-not-stored": "Nothing of this file was stored.",
    "undo-not-yours": "Your account may not take this back.",
    "unreadable-here": "The file itself is not kept any more. Send it again.",
  },
);
export type ImportingText = Parameters<ReturnType<typeof importingText>>[0];

/** A sentence in both languages, to keep until somebody reads it. */
export const sayImporting = (key: ImportingText, values: MessageValues = {}): Bilingual => ({
  nl: importingText("nl")(key, values),
  en: importingText("en")(key, values),
});

import { defineText } from "./define-text.ts";

/** Why long work failed, whatever it was for. */
export const workText = defineText(
  {
    unexpected: "Er ging iets onverwacht mis. Noem de helpdesk dit nummer: {id}.",
    "broken-off": "Het werk is drie keer afgebroken.",
    "disk-full": "De schijf van de server is vol. Vraag de beheerder om ruimte te maken.",
    "publication-gone": "De publicatie van dit hoofdstuk is er niet meer.",
    "chapter-moved":
      "De cijfers, praktijken of leden zijn veranderd nadat de editie is nagekeken. Lees haar na en publiceer opnieuw.",
    "chapter-late": "Het hoofdstuk maken duurde langer dan {seconds} seconden en is gestopt.",
    "chapter-memory": "Het hoofdstuk maken kost meer dan {limit} MB geheugen en is gestopt.",
    "chapter-checks":
      "Het hoofdstuk is niet af: de controles vonden {count, plural, one {# fout} other {# fouten}}. De eerste is van de controle “{check}”, in {language, select, nl {de Nederlandse} other {de Engelse}} {format, select, PDF {PDF} DOCX {Word-versie} HTML {webpagina} MD {Markdown} other {tekst}}. Voor de helpdesk, in het Engels: {problem}",
    "chapter-glyph":
      "Het lettertype heeft deze tekens niet: {characters}. Ze staan in {section}, bij: “{around}”. Schrijf ze anders, dan kan de PDF worden gemaakt.",
  },
  {
    unexpected: "Something went wrong that nobody expected. Tell the helpdesk this number: {id}.",
    "broken-off": "The work was broken off three times.",
    "disk-full": "The disk of the server is full. Ask the administrator to make room.",
    "publication-gone": "The publication of this chapter is no longer there.",
    "chapter-moved":
      "The figures, practices or members changed after the edition was checked. Read it again and publish once more.",
    "chapter-late": "The chapter took longer than {seconds} seconds and was stopped.",
    "chapter-memory": "The chapter needs more than {limit} MB of memory and was stopped.",
    "chapter-checks":
      "The chapter is not finished: the checks found {count, plural, one {# fault} other {# faults}}. The first is of the check “{check}”, in the {language, select, nl {Dutch} other {English}} {format, select, PDF {PDF} DOCX {Word version} HTML {web page} MD {Markdown} other {text}}. For the helpdesk: {problem}",
    "chapter-glyph":
      "The typeface does not have these characters: {characters}. They stand in {section}, at: “{around}”. Write them in another way, then the PDF can be made.",
  },
);

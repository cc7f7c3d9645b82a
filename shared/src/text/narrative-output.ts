import { defineText } from "./define-text.ts";

/** What the program adds to a text of people where it goes into a document. */
const nl = {
  mark: "VOORBEELD, geen echt cijfer",
  "table.untitled": "Zonder titel",
  "table.mark":
    "VOORBEELD, geen echt cijfer: een getal dat schuin staat, met een sterretje (*), is verzonnen.",
  "fact.gone": "[geen cijfer]",
  "reference.gone": "[verwijzing naar iets wat er niet is]",
  "typed.heading": "Getallen die redacteuren typten",
  "typed.lead":
    "Bijna elk getal in de teksten volgt een cijfer. Deze niet: zij zijn een naam, een aantal uit een wet of een afspraak, of een redacteur hield het oude getal vast. Erachter staat waarom.",
  "typed.caption": "Getallen in de teksten die geen cijfer volgen",
  "typed.col.section": "Deel",
  "typed.col.number": "Getal",
  "typed.col.kind": "Soort",
  "typed.col.reason": "Waarom",
  "typed.explained": "uitgelegd",
  "typed.kept": "oud getal",
  "typed.one": "{section}: {number} ({kind}: {reason})",
  "figure.gone": "De figuur die hier hoort, is er niet in deze uitgave.",
  "fact.kept": "Dit getal komt uit gegevensversie {version}. Het cijfer is nu {now}. Reden: {reason}",
  "fact.kept-gone": "Dit getal komt uit gegevensversie {version}. Nu is er geen cijfer. Reden: {reason}",
};

const en: Record<keyof typeof nl, string> = {
  mark: "EXAMPLE, not a real figure",
  "table.untitled": "Without a title",
  "table.mark": "EXAMPLE, not a real figure: a number in italics, with an asterisk (*), is made up.",
  "fact.gone": "[no figure]",
  "reference.gone": "[reference to something that is not there]",
  "typed.heading": "Numbers that editors typed",
  "typed.lead":
    "Nearly every number in the texts follows a figure. These do not: they are a name, a count from a law or an agreement, or an editor kept the old number. Behind each one it says why.",
  "typed.caption": "Numbers in the texts that follow no figure",
  "typed.col.section": "Part",
  "typed.col.number": "Number",
  "typed.col.kind": "Kind",
  "typed.col.reason": "Why",
  "typed.explained": "explained",
  "typed.kept": "old number",
  "typed.one": "{section}: {number} ({kind}, {reason})",
  "figure.gone": "The figure that belongs here is not part of this edition.",
  "fact.kept": "This number is from data version {version}. The figure is now {now}. Reason: {reason}",
  "fact.kept-gone": "This number is from data version {version}. There is no figure now. Reason: {reason}",
};

export const narrativeOutputText = defineText(nl, en);

import { defineText } from "./define-text.ts";

/** Objecting to an official figure, and answering that. */
export const objectionScreens = defineText(
  {
    "own-heading": "Bezwaar tegen een officieel cijfer",
    "own-text":
      "Dit cijfer komt uit een officiële bron. Klopt het niet? Schrijf waarom. Het cijfer blijft staan, uw bezwaar en het antwoord van VNG komen erbij.",
    "own-year": "Tegen het cijfer van",
    "own-label": "Uw bezwaar",
    "own-hint":
      "Nog {left, plural, one {# teken} other {# tekens}}. De naam van uw organisatie komt eronder, niet die van u.",
    object: "Bezwaar maken",
    withdraw: "Bezwaar intrekken",
    made: "Het bezwaar is gemaakt. VNG krijgt er bericht van.",
    withdrawn: "Het bezwaar is ingetrokken",
    "write-first": "Schrijf eerst wat er niet klopt.",
    busy: "Wordt opgeslagen",
    refused: "Dit is nog niet bewaard",
    "open-heading": "Bezwaren zonder antwoord",
    "open-none": "Alle bezwaren zijn beantwoord.",
    "open-figure": "{indicator}, {period}: {value} {unit}",
    "open-changed": "De bron geeft nu {value}.",
    "open-written": "{area}, {date}",
    "answer-label": "Antwoord aan {area}",
    "answer-hint":
      "Nog {left, plural, one {# teken} other {# tekens}}. Het antwoord komt naast het cijfer te staan en is daarna niet te wijzigen.",
    answer: "Antwoord versturen",
    "answer-of": "Antwoord versturen aan {area}: {indicator}",
    "answer-first": "Schrijf eerst een antwoord.",
    answered: "Het antwoord is verstuurd",
    "answered-heading": "Beantwoord ({count})",
  },
  {
    "own-heading": "Objection to an official figure",
    "own-text":
      "This figure comes from an official source. Is it wrong? Write why. The figure stays; your objection and the answer of VNG stand beside it.",
    "own-year": "To the figure of",
    "own-label": "Your objection",
    "own-hint":
      "{left, plural, one {# character} other {# characters}} left. The name of your organisation stands below it, not yours.",
    object: "Object",
    withdraw: "Withdraw the objection",
    made: "The objection has been made. VNG is told of it.",
    withdrawn: "The objection has been withdrawn",
    "write-first": "First write what is wrong.",
    busy: "Being stored",
    refused: "This has not been stored yet",
    "open-heading": "Objections without an answer",
    "open-none": "All objections have been answered.",
    "open-figure": "{indicator}, {period}: {value} {unit}",
    "open-changed": "The source now gives {value}.",
    "open-written": "{area}, {date}",
    "answer-label": "Answer to {area}",
    "answer-hint":
      "{left, plural, one {# character} other {# characters}} left. The answer will stand beside the figure and cannot be changed after that.",
    answer: "Send the answer",
    "answer-of": "Send the answer to {area}: {indicator}",
    "answer-first": "First write an answer.",
    answered: "The answer has been sent",
    "answered-heading": "Answered ({count})",
  },
);

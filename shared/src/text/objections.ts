import { defineText } from "./define-text.ts";

/** What organisations hold against official figures, beside those figures. */
export const objectionText = defineText(
  {
    heading: "Bezwaren bij deze cijfers",
    mark: "Met bezwaar",
    by: "Bezwaar van {name} bij het cijfer van {period} ({value} {unit})",
    "by-without-value": "Bezwaar van {name} bij het cijfer van {period}",
    changed: "De bron geeft nu {value} {unit}.",
    "answer-by": "Antwoord van VNG, {date}",
    "no-answer": "VNG heeft nog niet geantwoord.",
    object: "Klopt dit officiële cijfer niet? Maak bezwaar",
  },
  {
    heading: "Objections to these figures",
    mark: "Objected to",
    by: "Objection by {name} to the figure of {period} ({value} {unit})",
    "by-without-value": "Objection by {name} to the figure of {period}",
    changed: "The source now gives {value} {unit}.",
    "answer-by": "Answer of VNG, {date}",
    "no-answer": "VNG has not answered yet.",
    object: "Is this official figure wrong? Object to it",
  },
);

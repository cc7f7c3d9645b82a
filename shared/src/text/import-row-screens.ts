import { defineText } from "./define-text.ts";

/** What changes in a row whose figure looks the same. */
export const importRowScreens = defineText(
  {
    sameFigure: "Het cijfer blijft gelijk. Anders wordt: {what}.",
    "also.numerator": "teller",
    "also.denominator": "noemer",
    "also.status": "status",
    "also.source": "bron",
    "also.origin": "echt of verzonnen",
    "also.boundaryYear": "jaar van de grenzen",
    "also.definitionVersion": "definitie",
    "also.reason": "reden",
    "also.remark": "opmerking",
  },
  {
    sameFigure: "The figure stays the same. What changes: {what}.",
    "also.numerator": "numerator",
    "also.denominator": "denominator",
    "also.status": "status",
    "also.source": "source",
    "also.origin": "real or invented",
    "also.boundaryYear": "year of the boundaries",
    "also.definitionVersion": "definition",
    "also.reason": "reason",
    "also.remark": "remark",
  },
);

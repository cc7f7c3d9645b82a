import { defineText } from "./define-text.ts";

/** Words of a comparison that the server writes. */
export const comparisonText = defineText(
  { "score-unit": "score van 0 tot 100", "score-source": "eigen berekening" },
  { "score-unit": "score from 0 to 100", "score-source": "our own calculation" },
);

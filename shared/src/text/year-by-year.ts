import { defineText } from "./define-text.ts";

/** Words of the chart that is walked through year by year; apart from `compareText`, which every page carries. */
export const yearByYearText = defineText(
  {
    open: "Per jaar bekijken",
    close: "Terug naar de figuur",
    help: "Wijs een jaar aan, of kies het met de pijltjes links en rechts.",
    failed: "De cijfers per jaar zijn nu niet te laden",
  },
  {
    open: "Look year by year",
    close: "Back to the figure",
    help: "Point at a year, or choose it with the left and right arrow keys.",
    failed: "The figures year by year cannot be loaded now",
  },
);

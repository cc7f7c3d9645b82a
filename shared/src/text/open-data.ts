import { defineText } from "./define-text.ts";

/** Texts in files that people take along. */
export const openDataText = defineText(
  { example: "VOORBEELD, geen echt cijfer" },
  { example: "EXAMPLE, not a real figure" },
);

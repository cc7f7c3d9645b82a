import { type BasketCode, basketCodes } from "../framework/basket.ts";
import { defineText, type Locale } from "./define-text.ts";

/** How a selection of indicators is called within a sentence. */
export const basketText = defineText<BasketCode>(
  {
    core: "de kernselectie",
    "core-and-own": "de kernselectie met eigen cijfers",
    broad: "de brede selectie (voorbeeld)",
  },
  {
    core: "the core selection",
    "core-and-own": "the core selection with own figures",
    broad: "the broad selection (example)",
  },
);

/** The name of a selection; a code without a name stands for itself. */
export function basketName(code: string, locale: Locale): string {
  const known = basketCodes.find((one) => one === code);
  return known ? basketText(locale)(known) : code;
}

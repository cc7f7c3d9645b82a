import { defineText, type Locale } from "./define-text.ts";

/** The same name can be a municipality and a province: Utrecht, Groningen. */
const words = defineText(
  { GM: "Gemeente {name}", PV: "Provincie {name}" },
  { GM: "Municipality of {name}", PV: "Province of {name}" },
);

/** A name with its layer, "Provincie Utrecht"; names of water boards have the word in them already. */
export function nameWithLayer(code: string, name: string, locale: Locale): string {
  const layer = code.slice(0, 2);
  return layer === "GM" || layer === "PV" ? words(locale)(layer, { name }) : name;
}

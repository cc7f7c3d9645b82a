import { oneOf, type Reader, search, text, wholeNumber } from "../ui/search.ts";

/** Codes joined by commas; at most as many as there are indicators. */
const codes: Reader<string[]> = (raw) => {
  const parts: unknown[] = Array.isArray(raw) ? raw : typeof raw === "string" ? raw.split(",") : [];
  const isCode = (part: unknown): part is string =>
    typeof part === "string" && /^[a-z0-9.-]{1,80}$/.test(part);
  const values = [...new Set(parts.filter(isCode))].slice(0, 200);
  return values.length === 0 ? undefined : values;
};

/** What the address of the page says; left out: a budget, all policy fields, the language of the page. */
export const annexSearch = search({
  asOf: text,
  soort: oneOf("begroting", "jaarrekening"),
  jaar: wholeNumber(2015, 2040),
  taal: oneOf("nl", "en"),
  taakvelden: codes,
  zonder: codes,
});
export type AnnexSearch = ReturnType<typeof annexSearch>;

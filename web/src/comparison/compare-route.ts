import type { QueryClient } from "@tanstack/react-query";
import type { Account } from "../ui/account.tsx";
import { oneOf, search, text, wholeNumber } from "../ui/search.ts";
import { readGroup } from "./compare-groups.ts";
import { type CompareSearch, compareViews, memberOrders } from "./compare-search.ts";

const year = wholeNumber(1990, 2035);

/** Seventeen codes are longer than what people type in a field. */
const subjects = (raw: unknown): string | undefined =>
  typeof raw === "string" && raw.trim() !== "" ? raw.trim().slice(0, 1500) : undefined;

/**
 * Each once, more than other lists of an address hold, and more than a comparison has room for: the page says who was
 * left out. All municipalities of the country fit, however they are named.
 */
const areas = (raw: unknown): string[] | undefined => {
  const parts = Array.isArray(raw) ? raw : typeof raw === "string" ? raw.split(",") : [];
  const codes = [...new Set(parts.flatMap((part) => text(part) ?? []))].slice(0, 400);
  return codes.length === 0 ? undefined : codes;
};

/**
 * Reads the search part of the workbench's address (`CompareSearch`); the page of embeds reads the same. Older addresses
 * filtered a table of all municipalities by province: that is a group now.
 */
export const readCompareSearch = (raw: Record<string, unknown>) =>
  readKeys("provincie" in raw && !("groep" in raw) ? { ...raw, groep: `provincie:${raw.provincie}` } : raw);

const readKeys = search({
  asOf: text,
  indicator: subjects,
  doel: wholeNumber(1, 17),
  jaar: year,
  vanaf: year,
  gemeenten: areas,
  groep: readGroup,
  gebieden: areas,
  grenzen: wholeNumber(2010, 2035),
  weergave: oneOf(...compareViews),
  kaart: oneOf("grenzen"),
  invloed: oneOf("eigen"),
  volgorde: oneOf(...memberOrders),
  zoek: text,
  alles: oneOf("ja"),
});

/** What of the address decides which figures are read; a search in a list, and the period, do not. */
export function compareDeps({
  search: { zoek, alles, volgorde, kaart, vanaf, ...read },
}: {
  search: CompareSearch;
}): CompareSearch {
  return read;
}

/** Reads what the view shows; the code for it comes with the page, not with the site's entry. */
export async function loadCompare(client: QueryClient, wish: CompareSearch, account: Account | null = null) {
  await (await import("./load-compare.ts")).openCompare(client, wish, account);
}

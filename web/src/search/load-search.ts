import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { text } from "../ui/search.ts";
import { mostResults, searchQuery } from "./search-query.ts";

export async function loadSearch(client: QueryClient, question: string | undefined): Promise<void> {
  if (question) await client.ensureQueryData(searchQuery(question, mostResults));
}

/**
 * Who writes an address by hand writes `q`, as the API does: every question has one address.
 * @throws redirect to that address
 */
export function oneAddress(search: Readonly<Record<string, unknown>>): void {
  const { q, zoek = q } = search;
  if (q === undefined) return;
  const question = text(zoek);
  const kept = question === undefined ? {} : { zoek: question };
  throw redirect({ to: "/zoeken", search: kept, replace: true });
}

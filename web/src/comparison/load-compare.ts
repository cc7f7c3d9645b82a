import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { areasQuery } from "../areas/queries.ts";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { sureQueries } from "../scores/chosen-sureness-model.ts";
import type { Account } from "../ui/account.tsx";
import { boundarySetsQuery } from "./boundary-queries.ts";
import { readCompareSearch } from "./compare-route.ts";
import { type CompareSearch, viewOf } from "./compare-search.ts";
import { unknownSubject, workbenchQuery, workbenchWish } from "./compare-wish.ts";
import { typedNames, withNamesRead } from "./named-areas.ts";
import { ownMunicipality } from "./own-municipality.ts";
import { benchOf } from "./use-workbench.ts";

/**
 * Reads what the page shows, where the address tells the whole view. Who works for a municipality and names nothing is
 * sent to the address of her own; a typed name that can only mean one municipality becomes its code.
 */
export async function openCompare(
  client: QueryClient,
  search: CompareSearch,
  account: Account | null = null,
): Promise<void> {
  const own = ownMunicipality(account);
  if (own !== null && Object.values(search).every((value) => value === undefined))
    throw redirect({ to: "/vergelijken", search: { gemeenten: [own.code] }, replace: true });
  if (typedNames(search).length > 0) {
    const { areas } = await client.ensureQueryData(areasQuery("municipality"));
    const options = areas.map(({ code, name }) => ({ value: code, label: name }));
    if (withNamesRead(search, options) !== search)
      throw redirect({
        to: "/vergelijken",
        // Of what is only looked at differently the loader knows nothing; it stays.
        search: (before) => readCompareSearch({ ...withNamesRead(readCompareSearch(before), options) }),
        replace: true,
      });
  }
  await loadCompare(client, search);
}

/** Reads what a view of the workbench shows. The page itself says so when a subject does not exist. */
export async function loadCompare(client: QueryClient, search: CompareSearch): Promise<void> {
  const [{ indicators }] = await Promise.all([
    client.ensureQueryData(indicatorsQuery),
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(publicationsQuery),
    client.ensureQueryData(boundarySetsQuery),
  ]);
  if (unknownSubject(search, indicators) !== null) return;
  const workbench = await client.ensureQueryData(workbenchQuery(workbenchWish(search, indicators)));
  const [first] = benchOf(workbench).subjects;
  // How sure a development is, is said beside the years alone.
  if (viewOf(search) !== "verloop" || !first) return;
  const { trends, bands } = sureQueries({
    comparison: first.comparison,
    chosen: workbench.chosen,
    asOf: search.asOf,
  });
  await Promise.all([
    ...trends.map((query) => client.ensureQueryData(query)),
    ...bands.map((query) => client.ensureQueryData(query)),
  ]);
}

import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { sureQueries } from "../scores/chosen-sureness-model.ts";
import type { Account } from "../ui/account.tsx";
import { boundarySetsQuery } from "./boundary-queries.ts";
import { type CompareSearch, viewOf } from "./compare-search.ts";
import { unknownSubject, workbenchQuery, workbenchWish } from "./compare-wish.ts";
import { ownMunicipality } from "./own-municipality.ts";
import { benchOf } from "./use-workbench.ts";

/**
 * Reads what a view of the workbench shows. The page itself says so when a subject does not exist. Who works for a
 * municipality and names nothing is sent to the address of her own: the address alone must tell the whole view.
 */
export async function loadCompare(
  client: QueryClient,
  search: CompareSearch,
  account: Account | null = null,
): Promise<void> {
  const own = ownMunicipality(account);
  if (own !== null && Object.values(search).every((value) => value === undefined))
    throw redirect({ to: "/vergelijken", search: { gemeenten: [own.code] }, replace: true });
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

import type { RoleOfGovernment } from "@lokaal17/shared/network/practice";
import type { QueryClient } from "@tanstack/react-query";
import { goalsQuery } from "../framework/queries.ts";
import { membersQuery, practicesQuery } from "./queries.ts";

/** What the pages of practices and members read. */
export function loadPractices(
  queryClient: QueryClient,
  { doel, rol }: { doel: number | undefined; rol: RoleOfGovernment | undefined },
) {
  return Promise.all([
    queryClient.ensureQueryData(practicesQuery(doel, rol)),
    queryClient.ensureQueryData(goalsQuery),
  ]);
}

export function loadNetwork(queryClient: QueryClient) {
  return queryClient.ensureQueryData(membersQuery);
}

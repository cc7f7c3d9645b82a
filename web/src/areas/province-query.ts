import type { getProvinceGoals } from "@lokaal17/shared/contract/province-goals";
import type { QueryClient } from "@tanstack/react-query";
import { orNotFound } from "../comparison/unknown-code.ts";
import { read } from "../ui/client.ts";
import { type AreaSearch, loadArea } from "./load-area.ts";

/** A province on the 17 goals, beside its municipalities. */
export const provinceGoalsQuery = (province: string, asOf?: string) =>
  read<typeof getProvinceGoals>("/v1/provinces/:province/goals", { params: { province }, query: { asOf } });

export async function loadProvince(client: QueryClient, code: string, search: AreaSearch) {
  await Promise.all([
    loadArea(client, "province", code, search),
    orNotFound(client.ensureQueryData(provinceGoalsQuery(code, search.asOf))),
  ]);
}

import type { getDelegations } from "@lokaal17/shared/contract/delegations";
import type { getColleagues, getMentions } from "@lokaal17/shared/contract/remarks";
import { read } from "../ui/client.ts";

export const delegationsQuery = read<typeof getDelegations>("/v1/delegations", {});

export const colleaguesQuery = (area: string) =>
  read<typeof getColleagues>("/v1/areas/:area/colleagues", { params: { area } });

export const mentionsQuery = read<typeof getMentions>("/v1/mentions", {});

import type { listExplanations } from "@lokaal17/shared/contract/explanations";
import type { listOwnTargets } from "@lokaal17/shared/contract/own-targets";
import { read } from "../ui/client.ts";

/** As they are now, with what nobody published yet. */
const asOf = "preview";

export const ownTargetsQuery = (area: string) =>
  read<typeof listOwnTargets>("/v1/own-targets", { query: { area, asOf } });

export const explanationsQuery = (area: string) =>
  read<typeof listExplanations>("/v1/explanations", { query: { area, asOf } });

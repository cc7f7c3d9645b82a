import type { getAreaCheck } from "@lokaal17/shared/contract/area-check";
import { read } from "../ui/client.ts";

export const areaCheckQuery = (area: string) =>
  read<typeof getAreaCheck>("/v1/area-checks/:area", { params: { area } });

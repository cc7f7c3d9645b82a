import type { getCellHistory } from "@lokaal17/shared/contract/entry";
import type { getColleagues, getRemarks } from "@lokaal17/shared/contract/remarks";
import { read } from "../ui/client.ts";

export const cellHistoryQuery = (params: {
  round: string;
  area: string;
  indicator: string;
  period: string;
}) =>
  read<typeof getCellHistory>("/v1/rounds/:round/areas/:area/entries/:indicator/:period/history", { params });

export const remarksQuery = (round: string, area: string) =>
  read<typeof getRemarks>("/v1/rounds/:round/areas/:area/remarks", { params: { round, area } });

export const colleaguesQuery = (area: string) =>
  read<typeof getColleagues>("/v1/areas/:area/colleagues", { params: { area } });

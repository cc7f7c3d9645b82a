import type { getDrivers, listMethodComparisons, listRankBands } from "@lokaal17/shared/contract/sensitivity";
import type { listTrends } from "@lokaal17/shared/contract/trends";
import { read } from "../ui/client.ts";

/** Without a goal: all of them. */
interface Of {
  goal?: number | undefined;
  asOf?: string | undefined;
}

interface TrendsOf extends Of {
  indicator?: string | undefined;
  /** Leaves the indicators out: a tenth of the bytes. */
  only?: "goals";
}

export const trendsQuery = (area: string, { goal, indicator, only, asOf }: TrendsOf) =>
  read<typeof listTrends>("/v1/trends", { query: { area, goal, indicator, only, asOf } });

/** The places of all municipalities, or of one among them. */
export const rankBandsQuery = ({ area, goal, asOf }: Of & { area?: string }) =>
  read<typeof listRankBands>("/v1/rank-bands", { query: { goal, area, asOf } });

export const driversQuery = (area: string, { goal, asOf }: Of) =>
  read<typeof getDrivers>("/v1/drivers", { query: { area, goal, asOf } });

export const methodsQuery = (area: string, { goal, asOf }: Of) =>
  read<typeof listMethodComparisons>("/v1/method-comparisons", { query: { area, goal, asOf } });

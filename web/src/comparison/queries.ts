import type { getComparison } from "@lokaal17/shared/contract/comparison";
import { read } from "../ui/client.ts";

/** What a comparison is about and how it is looked at. */
export interface ComparisonWish {
  indicator?: string | undefined;
  goal?: number | undefined;
  year?: number | undefined;
  /** Areas whose years are wanted, at most ten. */
  series?: readonly string[] | undefined;
  asOf?: string | undefined;
}

export const comparisonQuery = ({ indicator, goal, year, series, asOf }: ComparisonWish) =>
  read<typeof getComparison>("/v1/comparisons", {
    query: { indicator, goal, year, series: series?.join(","), asOf },
  });

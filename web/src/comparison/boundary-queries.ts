import type { getBoundaries, listBoundaries } from "@lokaal17/shared/contract/boundaries";
import { read } from "../ui/client.ts";

/** The years whose boundaries can be drawn. */
export const boundarySetsQuery = read<typeof listBoundaries>("/v1/boundaries", {});

/** The shapes of one year. */
export const boundariesQuery = (year: number) =>
  read<typeof getBoundaries>("/v1/boundaries/:year", { params: { year: String(year) } });

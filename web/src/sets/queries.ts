import type {
  getSetChanges,
  getSharedSet,
  listComparisonSets,
} from "@lokaal17/shared/contract/comparison-sets";
import { read } from "../ui/client.ts";

export const setsQuery = read<typeof listComparisonSets>("/v1/comparison-sets", {});

export const setChangesQuery = (id: string) =>
  read<typeof getSetChanges>("/v1/comparison-sets/:id/changes", { params: { id } });

export const sharedSetQuery = (link: string) =>
  read<typeof getSharedSet>("/v1/comparison-sets/shared/:link", { params: { link } });

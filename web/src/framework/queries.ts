import type {
  getIndicator,
  listGoals,
  listIndicators,
  listTargets,
} from "@lokaal17/shared/contract/framework";
import { read } from "../ui/client.ts";

export const goalsQuery = read<typeof listGoals>("/v1/goals", {});

export const targetsQuery = (goal: number) => read<typeof listTargets>("/v1/targets", { query: { goal } });

export const indicatorsQuery = read<typeof listIndicators>("/v1/indicators", {});

export const indicatorsOfGoalQuery = (goal: number) =>
  read<typeof listIndicators>("/v1/indicators", { query: { goal } });

export const indicatorQuery = (code: string, asOf?: string) =>
  read<typeof getIndicator>("/v1/indicators/:code", { params: { code }, query: { asOf } });

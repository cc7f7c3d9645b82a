import type { getDefinitions } from "@lokaal17/shared/contract/definitions";
import type { listExplanations } from "@lokaal17/shared/contract/explanations";
import type {
  getIndicator,
  listGoals,
  listIndicators,
  listPolicyFields,
  listTargets,
} from "@lokaal17/shared/contract/framework";
import { read } from "../ui/client.ts";

export const goalsQuery = read<typeof listGoals>("/v1/goals", {});

export const targetsQuery = (goal?: number) => read<typeof listTargets>("/v1/targets", { query: { goal } });

export const indicatorsQuery = read<typeof listIndicators>("/v1/indicators", {});

export const indicatorsOfGoalQuery = (goal: number) =>
  read<typeof listIndicators>("/v1/indicators", { query: { goal } });

export const indicatorQuery = (code: string, asOf?: string) =>
  read<typeof getIndicator>("/v1/indicators/:code", { params: { code }, query: { asOf } });

export const policyFieldsQuery = (goal?: number) =>
  read<typeof listPolicyFields>("/v1/policy-fields", { query: { goal } });

/** The versions of a definition as a publication has them. */
export const definitionVersionsQuery = (code: string, asOf?: string) =>
  read<typeof getDefinitions>("/v1/indicators/:code/definitions", { params: { code }, query: { asOf } });

/** What organisations say about their values of an indicator. */
export const explanationsQuery = (indicator: string, asOf?: string) =>
  read<typeof listExplanations>("/v1/explanations", { query: { indicator, asOf } });

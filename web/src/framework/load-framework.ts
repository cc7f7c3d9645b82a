import type { QueryClient } from "@tanstack/react-query";
import { areaScoresQuery } from "../areas/queries.ts";
import { boundarySetsQuery } from "../comparison/boundary-queries.ts";
import { loadComparison } from "../comparison/load-comparison.ts";
import type { ComparisonWish } from "../comparison/queries.ts";
import { orNotFound } from "../comparison/unknown-code.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { revisionsQuery } from "../publications/revisions-query.ts";
import { rankBandsQuery } from "../scores/queries.ts";
import { objectionsQuery } from "../sources/objections-query.ts";
import { ProblemError } from "../ui/problem.ts";
import {
  definitionVersionsQuery,
  explanationsQuery,
  goalsQuery,
  indicatorQuery,
  indicatorsOfGoalQuery,
  indicatorsQuery,
  policyFieldsQuery,
  targetsQuery,
} from "./queries.ts";

/** What the address of an indicator's page says about its figures. */
export interface IndicatorSearch {
  asOf?: string | undefined;
  jaar?: number | undefined;
  gemeenten?: readonly string[] | undefined;
  /** The map of boundaries; tiles when left out. */
  kaart?: "grenzen" | undefined;
}

/** At most so many areas stand out in one picture. */
export const mostMarked = 3;

/** The comparison that the page of an indicator shows. */
export function indicatorWish(code: string, { asOf, jaar, gemeenten }: IndicatorSearch): ComparisonWish {
  return { indicator: code, year: jaar, series: gemeenten?.slice(0, mostMarked), asOf };
}

export async function loadIndicator(client: QueryClient, code: string, search: IndicatorSearch) {
  await Promise.all([
    orNotFound(client.ensureQueryData(definitionVersionsQuery(code, search.asOf))),
    orNotFound(client.ensureQueryData(explanationsQuery(code, search.asOf))),
    orNotFound(client.ensureQueryData(revisionsQuery({ indicator: code }))),
    client.ensureQueryData(boundarySetsQuery),
    orNotFound(client.ensureQueryData(indicatorQuery(code, search.asOf))),
    orNotFound(loadComparison(client, indicatorWish(code, search))),
    orNotFound(client.ensureQueryData(objectionsQuery({ indicator: code, asOf: search.asOf }))),
    client.ensureQueryData(publicationsQuery),
  ]);
}

/** What the address of a goal's page says about its figures. */
export interface GoalSearch {
  asOf?: string | undefined;
  gemeenten?: readonly string[] | undefined;
}

/** The comparison of the scores of a goal. */
export function goalWish(goal: number, { asOf, gemeenten }: GoalSearch): ComparisonWish {
  return { goal, series: gemeenten?.slice(0, mostMarked), asOf };
}

/** @throws ProblemError 404 when there is no such goal */
export async function loadGoal(client: QueryClient, goal: string, search: GoalSearch) {
  const number = Number(goal);
  if (!/^([1-9]|1[0-7])$/.test(goal)) throw new ProblemError({ status: 404, title: "", detail: "" });
  await Promise.all([
    loadComparison(client, goalWish(number, search)),
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(targetsQuery(number)),
    client.ensureQueryData(policyFieldsQuery(number)),
    client.ensureQueryData(boundarySetsQuery),
    ...(search.gemeenten ?? [])
      .slice(0, mostMarked)
      .map((area) => orNotFound(client.ensureQueryData(areaScoresQuery(area, search.asOf)))),
    client.ensureQueryData(indicatorsOfGoalQuery(number)),
    client.ensureQueryData(rankBandsQuery({ goal: number, asOf: search.asOf })),
  ]);
}

export async function loadIndicators(client: QueryClient) {
  await Promise.all([client.ensureQueryData(indicatorsQuery), client.ensureQueryData(goalsQuery)]);
}

/** @throws ProblemError 404 when there is no such policy field */
export async function loadPolicyField(client: QueryClient, code: string) {
  const [{ policyFields }] = await Promise.all([
    client.ensureQueryData(policyFieldsQuery()),
    client.ensureQueryData(indicatorsQuery),
    client.ensureQueryData(targetsQuery()),
  ]);
  if (!policyFields.some((field) => field.code === code))
    throw new ProblemError({ status: 404, title: "", detail: "" });
}

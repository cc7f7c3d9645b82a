import type { QueryClient } from "@tanstack/react-query";
import { areaScoresQuery, scoresQuery } from "../areas/queries.ts";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { sureQueries } from "../scores/chosen-sureness-model.ts";
import { loadComparison } from "./load-comparison.ts";
import type { ComparisonWish } from "./queries.ts";

export const compareViews = ["kaart", "verdeling", "verloop", "tabel", "doelen"] as const;
export type CompareView = (typeof compareViews)[number];

/** What the address of the workbench says. */
export interface CompareSearch {
  asOf?: string | undefined;
  /** Code of an indicator, or `doel-11`: one list of choices then works without scripts. */
  indicator?: string | undefined;
  doel?: number | undefined;
  jaar?: number | undefined;
  gemeenten?: readonly string[] | undefined;
  weergave?: CompareView | undefined;
}

/** As many municipalities as stand beside each other in the tables; pictures name the first three. */
export const mostCompared = 10;

/** Sustainable cities and communities: the goal that is about municipalities, until another one is chosen. */
const firstGoal = 11;

/** An indicator or a goal: what is compared. */
export function subjectOf({
  indicator,
  doel,
}: Pick<CompareSearch, "indicator" | "doel">): { indicator: string } | { goal: number } {
  const goal = /^doel-([1-9]|1[0-7])$/.exec(indicator ?? "")?.[1];
  if (goal !== undefined) return { goal: Number(goal) };
  if (indicator !== undefined) return { indicator };
  return { goal: doel ?? firstGoal };
}

/** The view that the address names; with municipalities and no subject: those on all goals. */
export function viewOf({ weergave, indicator, doel, gemeenten }: CompareSearch): CompareView {
  if (weergave) return weergave;
  return gemeenten && indicator === undefined && doel === undefined ? "doelen" : "kaart";
}

export function compareWish(search: CompareSearch): ComparisonWish {
  const { asOf, jaar, gemeenten } = search;
  return { ...subjectOf(search), year: jaar, series: gemeenten?.slice(0, mostCompared), asOf };
}

/** Reads what the workbench shows. The page itself says so when there is no such indicator. */
export async function loadCompare(client: QueryClient, search: CompareSearch) {
  const subject = subjectOf(search);
  const { indicators } = await client.ensureQueryData(indicatorsQuery);
  const unknown = "indicator" in subject && !indicators.some(({ code }) => code === subject.indicator);
  await Promise.all([
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(publicationsQuery),
    ...(unknown ? [] : [loadChosen(client, search)]),
    ...(viewOf(search) === "doelen" ? [client.ensureQueryData(scoresQuery(search.asOf))] : []),
    ...(viewOf(search) === "doelen"
      ? chosenOf(search).map((code) => client.ensureQueryData(areaScoresQuery(code, search.asOf)))
      : []),
  ]);
}

/** The comparison, then how sure the figures of its chosen areas are, where the view shows that. */
async function loadChosen(client: QueryClient, search: CompareSearch) {
  const comparison = await loadComparison(client, compareWish(search));
  if (viewOf(search) === "doelen") return;
  const { trends, bands } = sureQueries({ comparison, chosen: chosenOf(search), asOf: search.asOf });
  await Promise.all([
    ...trends.map((query) => client.ensureQueryData(query)),
    ...bands.map((query) => client.ensureQueryData(query)),
  ]);
}

/** The municipalities of the address, as many as stand beside each other. */
export function chosenOf({ gemeenten = [] }: Pick<CompareSearch, "gemeenten">): readonly string[] {
  return gemeenten.slice(0, mostCompared);
}

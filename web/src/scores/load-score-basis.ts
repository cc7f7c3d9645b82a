import type { QueryClient } from "@tanstack/react-query";
import { areaQuery, areaScoresQuery } from "../areas/queries.ts";
import { orNotFound } from "../comparison/unknown-code.ts";
import { goalsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import { ProblemError } from "../ui/problem.ts";
import { driversQuery, methodsQuery, rankBandsQuery, trendsQuery } from "./queries.ts";

/** What the address of the page says. */
export interface ScoreBasisAddress {
  code: string;
  goal: string;
  asOf: string | undefined;
}

/** Everything that is read of one goal in one municipality. */
export function scoreBasisQueries({ code, goal, asOf }: ScoreBasisAddress) {
  const of = { goal: Number(goal), asOf };
  return {
    scores: areaScoresQuery(code, asOf),
    trends: trendsQuery(code, of),
    bands: rankBandsQuery({ area: code, ...of }),
    drivers: driversQuery(code, of),
    methods: methodsQuery(code, of),
  };
}

/** @throws ProblemError 404 when there is no such goal or no such municipality */
export async function loadScoreBasis(client: QueryClient, address: ScoreBasisAddress) {
  const nothing = new ProblemError({ status: 404, title: "", detail: "" });
  if (!/^([1-9]|1[0-7])$/.test(address.goal)) throw nothing;
  const area = await orNotFound(client.ensureQueryData(areaQuery(address.code)));
  if (area.layer !== "municipality") throw nothing;
  const { scores, trends, bands, drivers, methods } = scoreBasisQueries(address);
  await Promise.all([
    client.ensureQueryData(goalsQuery),
    client.ensureQueryData(publicationsQuery),
    client.ensureQueryData(scores),
    client.ensureQueryData(trends),
    client.ensureQueryData(bands),
    client.ensureQueryData(drivers),
    client.ensureQueryData(methods),
  ]);
}

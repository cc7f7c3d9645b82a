import * as accounts from "@lokaal17/shared/contract/accounts";
import * as aggregates from "@lokaal17/shared/contract/aggregates";
import * as areas from "@lokaal17/shared/contract/areas";
import * as chapter from "@lokaal17/shared/contract/chapter";
import * as comparison from "@lokaal17/shared/contract/comparison";
import * as differences from "@lokaal17/shared/contract/differences";
import type { Endpoint } from "@lokaal17/shared/contract/endpoint";
import * as entry from "@lokaal17/shared/contract/entry";
import * as framework from "@lokaal17/shared/contract/framework";
import * as method from "@lokaal17/shared/contract/method";
import * as network from "@lokaal17/shared/contract/network";
import * as observations from "@lokaal17/shared/contract/observations";
import * as ownTargets from "@lokaal17/shared/contract/own-targets";
import * as publications from "@lokaal17/shared/contract/publications";
import * as recodedSeries from "@lokaal17/shared/contract/recoded-series";
import * as scores from "@lokaal17/shared/contract/scores";
import * as sensitivity from "@lokaal17/shared/contract/sensitivity";
import * as similarAreas from "@lokaal17/shared/contract/similar-areas";
import * as thresholds from "@lokaal17/shared/contract/thresholds";
import * as trends from "@lokaal17/shared/contract/trends";

const contract: Record<string, unknown> = {
  ...framework,
  ...thresholds,
  ...ownTargets,
  ...areas,
  ...observations,
  ...scores,
  ...trends,
  ...sensitivity,
  ...method,
  ...comparison,
  ...aggregates,
  ...differences,
  ...similarAreas,
  ...recodedSeries,
  ...publications,
  ...accounts,
  ...entry,
  ...chapter,
  ...network,
};

/** Every endpoint of the contract by its name: what the OpenAPI document lists. */
export const endpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.entries(contract).flatMap(([name, value]) => (isEndpoint(value) ? [[name, value]] : [])),
);

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "response" in value
  );
}

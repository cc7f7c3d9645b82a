import * as accountAdministration from "@lokaal17/shared/contract/account-administration";
import * as accounts from "@lokaal17/shared/contract/accounts";
import * as aggregates from "@lokaal17/shared/contract/aggregates";
import * as annex from "@lokaal17/shared/contract/annex";
import * as apiKeys from "@lokaal17/shared/contract/api-keys";
import * as approval from "@lokaal17/shared/contract/approval";
import * as areaCheck from "@lokaal17/shared/contract/area-check";
import * as areaProfile from "@lokaal17/shared/contract/area-profile";
import * as areaStory from "@lokaal17/shared/contract/area-story";
import * as areas from "@lokaal17/shared/contract/areas";
import * as assignments from "@lokaal17/shared/contract/assignments";
import * as audit from "@lokaal17/shared/contract/audit";
import * as boundaries from "@lokaal17/shared/contract/boundaries";
import * as calendar from "@lokaal17/shared/contract/calendar";
import * as chapter from "@lokaal17/shared/contract/chapter";
import * as chapters from "@lokaal17/shared/contract/chapters";
import * as checkRules from "@lokaal17/shared/contract/check-rules";
import * as comparison from "@lokaal17/shared/contract/comparison";
import * as comparisonSets from "@lokaal17/shared/contract/comparison-sets";
import * as completeness from "@lokaal17/shared/contract/completeness";
import * as definitions from "@lokaal17/shared/contract/definitions";
import * as delegations from "@lokaal17/shared/contract/delegations";
import * as differences from "@lokaal17/shared/contract/differences";
import * as editionEmbargo from "@lokaal17/shared/contract/edition-embargo";
import * as editionRemarks from "@lokaal17/shared/contract/edition-remarks";
import * as editionSections from "@lokaal17/shared/contract/edition-sections";
import * as editions from "@lokaal17/shared/contract/editions";
import type { Endpoint } from "@lokaal17/shared/contract/endpoint";
import * as entry from "@lokaal17/shared/contract/entry";
import * as explanations from "@lokaal17/shared/contract/explanations";
import * as exports from "@lokaal17/shared/contract/exports";
import * as extensions from "@lokaal17/shared/contract/extensions";
import * as feasibility from "@lokaal17/shared/contract/feasibility";
import * as framework from "@lokaal17/shared/contract/framework";
import * as help from "@lokaal17/shared/contract/help";
import * as imports from "@lokaal17/shared/contract/imports";
import * as localReport from "@lokaal17/shared/contract/local-report";
import * as messages from "@lokaal17/shared/contract/messages";
import * as method from "@lokaal17/shared/contract/method";
import * as network from "@lokaal17/shared/contract/network";
import * as objections from "@lokaal17/shared/contract/objections";
import * as observations from "@lokaal17/shared/contract/observations";
import * as ownTargets from "@lokaal17/shared/contract/own-targets";
import * as prefills from "@lokaal17/shared/contract/prefills";
import * as provinceGoals from "@lokaal17/shared/contract/province-goals";
import * as publicationChanges from "@lokaal17/shared/contract/publication-changes";
import * as publications from "@lokaal17/shared/contract/publications";
import * as questions from "@lokaal17/shared/contract/questions";
import * as recodedSeries from "@lokaal17/shared/contract/recoded-series";
import * as remarks from "@lokaal17/shared/contract/remarks";
import * as revisions from "@lokaal17/shared/contract/revisions";
import * as rounds from "@lokaal17/shared/contract/rounds";
import * as scores from "@lokaal17/shared/contract/scores";
import * as search from "@lokaal17/shared/contract/search";
import * as sensitivity from "@lokaal17/shared/contract/sensitivity";
import * as shortLinks from "@lokaal17/shared/contract/short-links";
import * as signInProviders from "@lokaal17/shared/contract/sign-in-providers";
import * as similarAreas from "@lokaal17/shared/contract/similar-areas";
import * as sources from "@lokaal17/shared/contract/sources";
import * as thresholds from "@lokaal17/shared/contract/thresholds";
import * as trends from "@lokaal17/shared/contract/trends";
import * as workbench from "@lokaal17/shared/contract/workbench";

const contract: Record<string, unknown> = {
  ...framework,
  ...thresholds,
  ...ownTargets,
  ...definitions,
  ...explanations,
  ...areas,
  ...annex,
  ...search,
  ...provinceGoals,
  ...areaCheck,
  ...areaProfile,
  ...localReport,
  ...areaStory,
  ...observations,
  ...exports,
  ...scores,
  ...trends,
  ...sensitivity,
  ...method,
  ...comparison,
  ...workbench,
  ...aggregates,
  ...differences,
  ...similarAreas,
  ...recodedSeries,
  ...publications,
  ...publicationChanges,
  ...accounts,
  ...accountAdministration,
  ...apiKeys,
  ...signInProviders,
  ...entry,
  ...rounds,
  ...completeness,
  ...extensions,
  ...boundaries,
  ...calendar,
  ...approval,
  ...assignments,
  ...checkRules,
  ...delegations,
  ...remarks,
  ...revisions,
  ...audit,
  ...help,
  ...chapter,
  ...chapters,
  ...editions,
  ...editionSections,
  ...editionRemarks,
  ...editionEmbargo,
  ...network,
  ...messages,
  ...imports,
  ...sources,
  ...prefills,
  ...feasibility,
  ...objections,
  ...questions,
  ...shortLinks,
  ...comparisonSets,
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

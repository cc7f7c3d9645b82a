import { mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import type { IndicatorSummary } from "@lokaal17/shared/contract/framework";
import type { getWorkbench, Workbench } from "@lokaal17/shared/contract/workbench";
import { read } from "../ui/client.ts";
import type { CompareGroup } from "./compare-groups.ts";
import {
  addressSubject,
  type CompareSearch,
  chosenOf,
  goalOf,
  groupOf,
  namedSubjects,
  ownGroupOf,
  subjectsOf,
  viewOf,
} from "./compare-search.ts";

/** What a view asks of the API, in one request. */
export interface WorkbenchWish {
  subjects: readonly string[];
  areas: readonly string[];
  group: string;
  year: number | undefined;
  boundaryYear: number | undefined;
  influence: "own" | undefined;
  asOf: string | undefined;
}

/** Indicators as far as the choice of subjects needs them. */
export type KnownIndicator = Pick<IndicatorSummary, "code" | "layer" | "kind" | "goal" | "latestYear">;

export function workbenchWish(search: CompareSearch, indicators: readonly KnownIndicator[]): WorkbenchWish {
  const { jaar, grenzen, invloed, asOf } = search;
  return {
    subjects: viewSubjects(search, indicators),
    areas: chosenOf(search),
    group: apiGroup(groupOf(search), ownGroupOf(search)),
    year: jaar,
    boundaryYear: grenzen,
    influence: invloed === "eigen" ? "own" : undefined,
    asOf,
  };
}

export const workbenchQuery = ({ subjects, areas, year, boundaryYear, ...wish }: WorkbenchWish) =>
  read<typeof getWorkbench>("/v1/workbench", {
    query: {
      subjects: subjects.join(","),
      areas: areas.length > 0 ? areas.join(",") : undefined,
      year: year === undefined ? undefined : String(year),
      boundaryYear: boundaryYear === undefined ? undefined : String(boundaryYear),
      ...wish,
      unknown: "leave-out",
    },
  });

/** The subjects of a view: those of the address, all goals, or the indicators of one goal. */
function viewSubjects(search: CompareSearch, indicators: readonly KnownIndicator[]): readonly string[] {
  const view = viewOf(search);
  const named = drawnSubjects(search, indicators);
  if (view === "doelen" || view === "balken") return allGoals;
  if (view !== "indicatoren") return named;
  const codes = indicatorsOfGoal(goalOfSubject(named[0], indicators), indicators);
  return codes.length > 0 ? codes.slice(0, mostSubjects) : named;
}

const allGoals = Array.from({ length: 17 }, (_, place) => `goal-${place + 1}`);

/** The goal of a subject: its own number, or that of the indicator; null without one. */
export function goalOfSubject(subject: string, indicators: readonly KnownIndicator[]): number | null {
  return goalOf(subject) ?? indicators.find(({ code }) => code === subject)?.goal ?? null;
}

/** Indicators that municipalities have figures of, of one goal. */
export function indicatorsOfGoal(
  goal: number | null,
  indicators: readonly KnownIndicator[],
): readonly string[] {
  return indicators
    .filter((one) => goal !== null && one.goal === goal && isCompared(one))
    .map(({ code }) => code);
}

/** Whether it can be chosen here: municipalities have figures of it. */
export const isCompared = ({ layer, latestYear }: KnownIndicator) =>
  layer === "municipality" && latestYear !== null;

/** Subjects of the address that do not exist, as addresses name them. */
export function unknownSubjects(search: CompareSearch, indicators: readonly KnownIndicator[]): string[] {
  const codes = new Set<string>(indicators.map(({ code }) => code));
  return namedSubjects(search)
    .filter((subject) => goalOf(subject) === null && !codes.has(subject))
    .map(addressSubject);
}

/** The subjects of the address that exist, as many as one comparison holds; where none does, all that it names. */
export function drawnSubjects(
  search: CompareSearch,
  indicators: readonly KnownIndicator[],
): [string, ...string[]] {
  const unknown = unknownSubjects(search, indicators);
  const [first, ...rest] = namedSubjects(search).filter((one) => !unknown.includes(addressSubject(one)));
  return first === undefined ? subjectsOf(search) : [first, ...rest.slice(0, mostSubjects - 1)];
}

/** The first subject of the address where none of them exists; null when there is one to show. */
export function unknownSubject(search: CompareSearch, indicators: readonly KnownIndicator[]): string | null {
  const [first] = drawnSubjects(search, indicators);
  return unknownSubjects(search, indicators).includes(addressSubject(first)) ? first : null;
}

const groupNames = {
  gelijkend: "similar",
  provincie: "province",
  corop: "corop",
  grootte: "size-class",
  "global-goals": "global-goals",
  alle: "all",
} as const;

/** `provincie:PV23` is `province:PV23`. */
function apiGroup(group: CompareGroup, ownGroup: readonly string[]): string {
  if (group === "gebieden") return `areas:${ownGroup.join(",")}`;
  const [kind = "alle", code] = group.split(":");
  const name = groupNames[kind as keyof typeof groupNames];
  return code === undefined ? name : `${name}:${code}`;
}

/** The group of an answer as addresses name it. */
export function addressGroup({ kind }: Pick<Workbench["group"], "kind">): CompareGroup {
  return kind === "areas"
    ? "gebieden"
    : ((Object.entries(groupNames).find(([, name]) => name === kind)?.[0] ?? "alle") as CompareGroup);
}

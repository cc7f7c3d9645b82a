import { mostChosen, mostInSet, mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import { type CompareGroup, isGroup } from "./compare-groups.ts";

/** The views of the workbench as the address names them, in the order of their switch. */
export const compareViews = [
  "kaart",
  "verdeling",
  "verloop",
  "helling",
  "spreiding",
  "klein",
  "cijfer",
  "balken",
  "doelen",
  "indicatoren",
  "tabel",
] as const;
export type CompareView = (typeof compareViews)[number];

/** Orders of the list of municipalities, as they stand in the address. */
export const memberOrders = ["naam", "-naam", "cijfer", "-cijfer", "verschil"] as const;
export type MemberOrder = (typeof memberOrders)[number];

/** What the address of the workbench says. A short link, a saved set and an embed keep exactly this. */
export interface CompareSearch {
  asOf?: string | undefined;
  /** Codes of indicators and goals with commas, `burglary,doel-11`; the first is the one that most figures show. */
  indicator?: string | undefined;
  /** One goal, as addresses said it before there could be several subjects. */
  doel?: number | undefined;
  /** The year shown; left out: the latest with enough figures. */
  jaar?: number | undefined;
  /** The first year of the period. */
  vanaf?: number | undefined;
  /** Chosen municipalities, the reader's own first. */
  gemeenten?: readonly string[] | undefined;
  /** Whom they are compared with. */
  groep?: CompareGroup | undefined;
  /** Municipalities of an own group, with `groep=gebieden`. */
  gebieden?: readonly string[] | undefined;
  /** The boundaries of this year; left out: those of the publication. */
  grenzen?: number | undefined;
  weergave?: CompareView | undefined;
  /** A map of real boundaries; left out: of tiles. */
  kaart?: "grenzen" | undefined;
  /** Only what a municipality can change itself. */
  invloed?: "eigen" | undefined;
  /** How the list of municipalities is sorted; left out: the group's own order. */
  volgorde?: MemberOrder | undefined;
  /** Which rows of that list are shown. */
  zoek?: string | undefined;
  alles?: "ja" | undefined;
}

/** Sustainable cities and communities: the goal that is about municipalities, until another one is chosen. */
const firstSubject = "goal-11";

/** The subjects of the address as the API names them: codes of indicators, and `goal-11`. Never empty. */
export function namedSubjects({
  indicator = "",
  doel,
}: Pick<CompareSearch, "indicator" | "doel">): [string, ...string[]] {
  const codes = indicator.split(",").map((code) => code.trim());
  const named = codes
    .filter((code) => code !== "")
    .map((code) => code.replace(/^doel-(?=([1-9]|1[0-7])$)/, "goal-"));
  const [first, ...rest] = new Set(named);
  return first === undefined ? [doel === undefined ? firstSubject : `goal-${doel}`] : [first, ...rest];
}

/** As many of them as one comparison holds. */
export function subjectsOf(search: Pick<CompareSearch, "indicator" | "doel">): [string, ...string[]] {
  const [first, ...rest] = namedSubjects(search);
  return [first, ...rest.slice(0, mostSubjects - 1)];
}

/** A subject as addresses name it. */
export const addressSubject = (subject: string) => subject.replace(/^goal-/, "doel-");

/** The same view of other subjects. */
export function withSubjects({ doel, ...before }: CompareSearch, subjects: readonly string[]): CompareSearch {
  return { ...before, indicator: subjects.map(addressSubject).join(",") };
}

/** The number of a subject that is a goal, else null. */
export function goalOf(subject: string): number | null {
  const number = /^goal-(\d+)$/.exec(subject)?.[1];
  return number === undefined ? null : Number(number);
}

/** True when the address names no subject itself. */
export const namesNoSubject = ({ indicator, doel }: Pick<CompareSearch, "indicator" | "doel">) =>
  indicator === undefined && doel === undefined;

/** The municipalities of the address, the reader's own first. */
export const namedAreas = ({ gemeenten = [] }: Pick<CompareSearch, "gemeenten">): readonly string[] =>
  gemeenten.filter(isMunicipality);

/** As many of them as stand beside each other. */
export const chosenOf = (search: Pick<CompareSearch, "gemeenten">): readonly string[] =>
  namedAreas(search).slice(0, mostChosen);

/** The municipalities of the own group of the address. */
export const namedGroup = ({ gebieden = [] }: Pick<CompareSearch, "gebieden">): readonly string[] =>
  gebieden.filter(isMunicipality);

/** As many of them as a group holds. */
export const ownGroupOf = (search: Pick<CompareSearch, "gebieden">): readonly string[] =>
  namedGroup(search).slice(0, mostInSet);

export const isMunicipality = (code: string) => /^GM\d{4}$/.test(code);

/** The group of the address; similar municipalities when a municipality is chosen, else all. */
export function groupOf(search: CompareSearch): CompareGroup {
  const { groep } = search;
  const hasOwn = chosenOf(search).length > 0;
  const usable =
    groep !== undefined && isGroup(groep, hasOwn) && (groep !== "gebieden" || ownGroupOf(search).length > 0);
  return usable ? groep : hasOwn ? "gelijkend" : "alle";
}

/** The view that the address names; of municipalities without a subject: those on all goals. */
export function viewOf(search: CompareSearch): CompareView {
  if (search.weergave) return search.weergave;
  return chosenOf(search).length > 0 && namesNoSubject(search) ? "doelen" : "kaart";
}

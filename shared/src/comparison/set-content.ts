import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { ownAddress } from "../sharing/own-address.ts";
import { mostChosen, mostInSet, mostSubjects } from "./workbench-words.ts";

/** What a saved address of the workbench is about, as far as its figures go. */
export interface SetContent {
  indicators: readonly IndicatorCode[];
  goals: readonly number[];
  /** Whom the others are compared with: the first that was chosen; null where none was. */
  own: AreaCode | null;
  /** The chosen municipalities and those of an own group; empty: all that the page shows. */
  areas: readonly AreaCode[];
  /** Null: the newest in which enough municipalities have a figure. */
  year: number | null;
  /** From which year on the figures are shown; null: all. */
  since: number | null;
}

/** What the workbench shows while nothing is chosen. */
const firstGoal = 11;
const code = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * An address of the workbench as a set keeps it: a Dutch path, and without `asOf`, for a set has its own date. Null for an
 * address of another page.
 */
export function setAddress(wished: string): { address: string; asOf: string | null } | null {
  const own = ownAddress(wished);
  const [path, search = ""] = own?.split("?") ?? [];
  if (path?.replace(/^\/en(?=\/)/, "") !== "/vergelijken") return null;
  const pairs = search === "" ? [] : search.split("&");
  const isPin = (pair: string) => pair.startsWith("asOf=");
  const asOf = pairs.find(isPin)?.slice("asOf=".length) || null;
  const kept = pairs.filter((pair) => !isPin(pair)).join("&");
  return { address: kept ? `/vergelijken?${kept}` : "/vergelijken", asOf };
}

/** The same address with the data of one version. */
export function addressAsOf(address: string, dataVersion: number): string {
  return `${address}${address.includes("?") ? "&" : "?"}asOf=${dataVersion}`;
}

/** Reads a saved address; what it cannot read it leaves out, as the page does. */
export function setContent(address: string): SetContent {
  const words = new URLSearchParams(address.split("?")[1] ?? "");
  const listOf = (key: string) => [...new Set((words.get(key) ?? "").split(",").map((one) => one.trim()))];
  const subjects = listOf("indicator").slice(0, mostSubjects);
  const goals = [
    ...subjects.map((one) => /^(?:doel|goal)-([1-9]|1[0-7])$/.exec(one)?.[1]),
    words.get("doel"),
  ].flatMap((text) => (text && isGoal(Number(text)) ? [Number(text)] : []));
  const indicators = subjects.filter(
    (one) => code.test(one) && !/^(doel|goal)-/.test(one),
  ) as IndicatorCode[];
  const areasOf = (key: string) => listOf(key).filter(isArea);
  const chosen = areasOf("gemeenten").slice(0, mostChosen);
  const group = words.get("groep") === "gebieden" ? areasOf("gebieden").slice(0, mostInSet) : [];
  // Municipalities without a subject are shown on all goals.
  const namesNone = !words.has("indicator") && !words.has("doel");
  const view = words.get("weergave") ?? (namesNone && chosen.length > 0 ? "doelen" : "");
  const nothing = indicators.length === 0 && goals.length === 0;
  const all = Array.from({ length: 17 }, (_, place) => place + 1);
  return {
    indicators,
    goals: nothing ? (view === "doelen" ? all : [firstGoal]) : [...new Set(goals)],
    own: chosen[0] ?? null,
    areas: [...new Set([...chosen, ...group])],
    year: yearOf(words.get("jaar")),
    since: yearOf(words.get("vanaf")),
  };
}

const isArea = (code: string): code is AreaCode => /^(GM\d{4}|PV\d{2}|WS\w{2,6})$/.test(code);
const isGoal = (number: number) => Number.isInteger(number) && number >= 1 && number <= 17;

function yearOf(text: string | null): number | null {
  return text && /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

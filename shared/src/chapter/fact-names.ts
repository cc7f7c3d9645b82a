import { netherlands } from "../areas/area.ts";
import { basketName } from "../text/baskets.ts";
import type { Locale } from "../text/define-text.ts";
import { type FactNameKey, factNames } from "../text/fact-names.ts";
import { formatNumber, shownDecimals } from "../text/number.ts";
import { organisationName } from "../text/organisation-names.ts";
import { boundOf, type FactReference, type Statistic, statistics, yearsOf } from "./fact-reference.ts";
import type { FactSubject } from "./fact-subject.ts";
import type { SnapshotContent, SnapshotIndicator, SnapshotYear } from "./snapshot.ts";

/** Whose figures a number is made of. */
export type FactLayer = Extract<FactSubject, { kind: "indicator" }>["layer"];

export function layerOf(subject: FactSubject): FactLayer {
  return subject.kind === "indicator" ? subject.layer : "municipality";
}

/** `alle gemeenten`, `alle provincies`. */
export function allOf(layer: FactLayer, locale: Locale): string {
  const say = factNames(locale);
  return say("area.all", { many: say(`unit.${layer}`) });
}

/** `middelste gemeente`, `aantal provincies boven 60`. */
export function statisticName(statistic: Statistic, locale: Locale, layer: FactLayer): string {
  const say = factNames(locale);
  const members = { one: say(`layer.${layer}`), many: say(`unit.${layer}`) };
  const bound = boundOf(statistic);
  if (bound) {
    const text = formatNumber(bound.bound, shownDecimals(bound.bound, 0), locale);
    return say(`statistic.municipalities-${bound.side}`, { ...members, bound: text });
  }
  const named = statistics.find((one) => one === statistic);
  return named ? say(`statistic.${named}`, members) : statistic;
}

/** The word behind the number: `procent`, `gemeenten`. A difference of two shares is in percentage points. */
export function unitOf(subject: FactSubject, statistic: Statistic, locale: Locale): string {
  const say = factNames(locale);
  if (statistic.startsWith("municipalities") || statistic === "members")
    return say(`unit.${layerOf(subject)}`);
  const counted = countUnits[statistic];
  if (counted !== undefined) return counted === "" ? "" : say(counted);
  if (subject.kind === "goal") return say("unit.points");
  if (subject.kind !== "indicator") return "";
  const { unitName } = subject.indicator;
  const isDifference = statistic === "difference" || statistic === "change" || statistic === "spread";
  return isDifference && unitName.en === "per cent" ? say("unit.percentage-points") : unitName[locale];
}

/** `Bron: CBS, 85984NED. Voorlopig.` A made-up number says so here too. */
export function sourceLineOf(
  content: SnapshotContent,
  subject: FactSubject,
  reference: FactReference,
  synthetic: boolean,
  locale: Locale,
): string {
  const say = factNames(locale);
  const mark = synthetic ? ` ${say("source.mark")}` : "";
  if (subject.kind === "chapter" || reference.statistic === "year" || isCount(reference.statistic))
    return `${say("source.count")}${mark}`;
  if (subject.kind === "goal") {
    const { code, version } = content.basket;
    const basket = basketName(code, locale);
    const values = { basket, version: String(version), method: content.methodVersion };
    return `${say("source.score", values)}${mark}`;
  }
  const years = yearsShown(subject.indicator, reference);
  const provisional = years.some((year) => year.provisional) ? ` ${say("source.provisional")}` : "";
  const source = sourceNameOf(subject, years, reference.area, locale);
  return `${say("source", { source })}${provisional}${mark}`;
}

function sourceNameOf(
  { indicator, layer }: Extract<FactSubject, { kind: "indicator" }>,
  years: readonly SnapshotYear[],
  area: string,
  locale: Locale,
): string {
  const say = factNames(locale);
  const { collection, source, organisation, years: all } = indicator;
  const own = layer === "municipality" ? "source.own" : "source.own-organisation";
  // Where a part of the series is made up, its real years may be of an older table: only the organisation is sure.
  const table = all.some(({ origins }) => origins.includes("s")) ? organisation : source;
  const name = collection === "own" ? say(own) : organisationName(table, locale);
  const isNational = area === netherlands && years.some(({ national }) => national?.synthetic === false);
  if (years.every(({ origins }) => !origins.includes("s"))) return name;
  const hasReal = isNational || years.some(({ origins }) => origins.includes("r"));
  return hasReal ? say("source.both", { source: name }) : say("source.examples");
}

function yearsShown(indicator: SnapshotIndicator, { period }: FactReference): SnapshotYear[] {
  const span = yearsOf(period);
  if (!span) return [];
  return indicator.years.filter(({ year }) => year === span.first || year === span.last);
}

const countUnits: Partial<Record<Statistic, FactNameKey | "">> = {
  year: "",
  "spread-ratio": "",
  "population-share": "unit.per-cent",
  inhabitants: "unit.inhabitants",
  goals: "unit.goals",
  indicators: "unit.indicators",
  "other-indicators": "unit.indicators",
  "synthetic-indicators": "unit.indicators",
  "with-figure": "unit.figures",
  examples: "unit.figures",
  practices: "unit.practices",
  targets: "unit.targets",
  "targets-measured": "unit.targets",
};

/** What is counted here and not said by a source. */
function isCount(statistic: Statistic): boolean {
  return statistic in countUnits && statistic !== "population-share" && statistic !== "spread-ratio";
}

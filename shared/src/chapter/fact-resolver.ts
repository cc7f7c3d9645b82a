import { netherlands } from "../areas/area.ts";
import { nameWithLayer } from "../text/area-name.ts";
import type { Locale } from "../text/define-text.ts";
import { factNames } from "../text/fact-names.ts";
import { areaNameOf } from "./area-groups.ts";
import { isComparable } from "./fact-comparable.ts";
import { allOf, layerOf, sourceLineOf, statisticName, unitOf } from "./fact-names.ts";
import {
  type FactReference,
  factText,
  parseReference,
  printReference,
  referenceFaults,
  spanStatistics,
  yearsOf,
} from "./fact-reference.ts";
import { type FactSubject, subjectName, subjectOf } from "./fact-subject.ts";
import type { Fact } from "./facts.ts";
import type { SnapshotContent, SnapshotYear } from "./snapshot.ts";
import { type Computed, statisticsOf } from "./statistics.ts";
import { presentYear } from "./summary.ts";

/** A number with all that a reader may ask about it. */
export interface ResolvedFact extends Fact {
  /** What is counted: the name of the indicator, the score of a goal. */
  name: string;
  areaName: string;
  /** `middelste gemeente` */
  statisticName: string;
  /** The year or years as they are shown; "" where there are none. */
  periodName: string;
  /** `procent`; "" for a year. */
  unit: string;
  sourceLine: string;
  /** The same number of the other years, from early to late, its own among them. */
  history: readonly FactPoint[];
}

export interface FactPoint {
  period: string;
  value: number;
  text: string;
  synthetic: boolean;
}

/** Where numbers of a text come from: one snapshot. */
export interface FactSource {
  content: SnapshotContent;
  /** Null when the reference cannot be read, or these figures do not hold such a number: `whyMissing` says which. */
  resolve(reference: string, locale: Locale): ResolvedFact | null;
  /** Sentences that say why there is no such number; empty when there is one. */
  whyMissing(reference: string, locale: Locale): string[];
}

export function factSource(content: SnapshotContent): FactSource {
  const found = sources.get(content);
  if (found) return found;
  const resolved = new Map<string, ResolvedFact | null>();
  const source: FactSource = {
    content,
    resolve(reference, locale) {
      const key = `${locale} ${reference}`;
      const before = resolved.get(key);
      if (before !== undefined) return before;
      const parts = parseReference(reference);
      const fact = parts && resolveParts(content, parts, locale);
      // Whoever asks for ten thousand made-up references must not fill the memory.
      if (fact) resolved.set(key, fact);
      return fact;
    },
    whyMissing: (reference, locale) =>
      source.resolve(reference, locale) ? [] : reasons(content, reference, locale),
  };
  sources.set(content, source);
  return source;
}

const sources = new WeakMap<SnapshotContent, FactSource>();

function resolveParts(
  content: SnapshotContent,
  reference: FactReference,
  locale: Locale,
): ResolvedFact | null {
  const subject = subjectOf(content, reference.subject);
  const areaName = placeName(content, reference.area, locale);
  if (!subject || areaName === null) return null;
  const period = periodMeant(content, subject, reference);
  const computed = compute(content, subject, { ...reference, period });
  if (!computed) return null;
  const { statistic } = reference;
  let history: readonly FactPoint[] | null = null;
  return {
    id: printReference(reference),
    ...reference,
    ...computed,
    text: factText(statistic, computed.value, computed.decimals, locale),
    name: subjectName(subject, locale),
    areaName: saidOfAll(reference) ? allOf(layerOf(subject), locale) : areaName,
    statisticName: statisticName(statistic, locale, layerOf(subject)),
    periodName: yearsOf(period) ? period.replace("/", "–") : "",
    unit: unitOf(subject, statistic, locale),
    sourceLine: sourceLineOf(content, subject, { ...reference, period }, computed.synthetic, locale),
    // Only who looks at one number asks for its other years; a search looks at a hundred.
    get history() {
      history ??= historyOf(content, subject, { ...reference, period }, locale);
      return history;
    },
  };
}

/** A province is called one: Utrecht and Groningen are municipalities too. */
function placeName(content: SnapshotContent, area: string, locale: Locale): string | null {
  const name = areaNameOf(content, area, locale);
  return name !== null && area.startsWith("PV") ? nameWithLayer(area, name, locale) : name;
}

/** What is said of all municipalities is not said of the Netherlands: that figure is the source's own. */
function saidOfAll({ area, statistic }: FactReference): boolean {
  return area === netherlands && statistic !== "value" && statistic !== "year";
}

/** `latest` is the year that an indicator speaks for: half of the municipalities have a figure. */
function periodMeant(content: SnapshotContent, subject: FactSubject, { period }: FactReference): string {
  if (period !== "latest") return period;
  if (subject.kind === "goal") return String(content.scoreYear);
  const year = subject.kind === "indicator" ? presentYear(subject.indicator)?.year : undefined;
  return year === undefined ? period : String(year);
}

function compute(content: SnapshotContent, subject: FactSubject, reference: FactReference): Computed | null {
  const { statistic, period } = reference;
  if (statistic === "year") {
    const years = yearsOf(period);
    if (!years || period.includes("/")) return null;
    return { value: years.last, decimals: 0, synthetic: false };
  }
  if (subject.kind === "indicator" && !isComparable(subject.indicator, period)) return null;
  return statisticsOf(content).of(reference);
}

function historyOf(
  content: SnapshotContent,
  subject: FactSubject,
  reference: FactReference,
  locale: Locale,
): FactPoint[] {
  if (subject.kind !== "indicator" || !yearsOf(reference.period) || reference.period.includes("/")) return [];
  if (reference.statistic === "year") return [];
  return subject.indicator.years.flatMap(({ year }: SnapshotYear): FactPoint[] => {
    const period = String(year);
    const computed = statisticsOf(content).of({ ...reference, period });
    if (!computed) return [];
    const { value, decimals, synthetic } = computed;
    return [{ period, value, text: factText(reference.statistic, value, decimals, locale), synthetic }];
  });
}

function reasons(content: SnapshotContent, reference: string, locale: Locale): string[] {
  const say = factNames(locale);
  const parts = parseReference(reference);
  if (!parts) return referenceFaults(reference, locale);
  const subject = subjectOf(content, parts.subject);
  const areaName = placeName(content, parts.area, locale);
  const missing: string[] = [];
  if (!subject) missing.push(say("missing.subject", { text: parts.subject }));
  if (areaName === null) missing.push(say("missing.area", { text: parts.area }));
  if (!subject || areaName === null) return missing;
  const name = subjectName(subject, locale);
  const period = periodMeant(content, subject, parts);
  if (subject.kind === "indicator" && !isComparable(subject.indicator, period))
    return [say("missing.comparison", { name, years: period.replace("/", "–") })];
  const layer = layerOf(subject);
  const statistic = statisticName(parts.statistic, locale, layer);
  const isSpan = period.includes("/");
  if (isSpan && !spanStatistics.includes(parts.statistic) && parts.statistic !== "municipalities")
    return [say("missing.one-year", { statistic })];
  const area = saidOfAll(parts) ? allOf(layer, locale) : areaName;
  const missed = { name, area, statistic, period: period.replace("/", "–") };
  const isFew = statisticsOf(content).isFew({ ...parts, period });
  const many = factNames(locale)(`unit.${layer}`);
  return [isFew ? say("missing.few", { ...missed, many }) : say("missing.figure", missed)];
}

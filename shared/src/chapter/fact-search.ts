import { find } from "../search/find.ts";
import { type Findable, indexOf, type SearchIndex } from "../search/search-index.ts";
import { synonyms } from "../search/synonyms.ts";
import type { Locale } from "../text/define-text.ts";
import { isGroup } from "./area-groups.ts";
import { countsSought } from "./fact-counts-sought.ts";
import { type FactQuery, readFactQuery } from "./fact-query.ts";
import { parseReference, printReference, type Statistic, spanStatistics } from "./fact-reference.ts";
import type { FactSource, ResolvedFact } from "./fact-resolver.ts";
import { type FactSubject, subjectName, subjectOf, subjectsOf } from "./fact-subject.ts";
import type { SnapshotContent, SnapshotIndicator } from "./snapshot.ts";
import { baseYear, presentYear } from "./summary.ts";

/** What was asked and is not held: the numbers found are of another year, or another kind. */
export type Relaxed = "year" | "statistic";

export interface FactsFound {
  facts: ResolvedFact[];
  relaxed: Relaxed[];
}

/**
 * Numbers that answer a question in words, the likeliest first: `armoede Groningen 2024`, `aantal gemeenten boven doel
 * 11`. A whole reference finds its own number. Of what the figures do not hold the nearest is found, and that is said.
 */
export function searchFacts(source: FactSource, query: string, locale: Locale, limit: number): FactsFound {
  const direct = parseReference(query.trim()) ? source.resolve(query.trim(), locale) : null;
  if (direct) return { facts: [direct], relaxed: [] };
  const { content } = source;
  const asked = readFactQuery(query, content);
  const typed = numbersTyped(query, asked);
  const most = typed.length > 0 ? mostTried : limit;
  const found = new Map<string, ResolvedFact>();
  const collect = (candidates: readonly string[]) => {
    for (const reference of candidates.slice(0, mostTried)) {
      if (found.size >= most) return;
      const fact = found.has(reference) ? null : source.resolve(reference, locale);
      if (fact) found.set(reference, fact);
    }
  };
  // A year or a kind of number that there is none of: what there is says more than nothing.
  const attempts: readonly (readonly Relaxed[])[] = [[], ["year"], ["statistic"], ["year", "statistic"]];
  let given: readonly Relaxed[] = [];
  for (const attempt of attempts) {
    if (found.size > 0) break;
    given = attempt;
    collect(
      candidatesOf(content, {
        ...asked,
        ...(attempt.includes("year") && { years: [] }),
        ...(attempt.includes("statistic") && { statistics: [] }),
      }),
    );
  }
  // Who looks for a number that stands in a text knows how it reads.
  const facts = [...found.values()];
  const reads = ({ text }: ResolvedFact) => Number(typed.includes(text.replace(/^[+−]/u, "")));
  const sorted = typed.length > 0 ? facts.toSorted((a, b) => reads(b) - reads(a)) : facts;
  const relaxed = new Set(
    facts.length > 0 ? [...given, ...(asked.unheld ? ["statistic" as const] : [])] : [],
  );
  return { facts: sorted.slice(0, limit), relaxed: [...relaxed] };
}

/** Numbers in the question that are no year, goal or bound: `12,5` of a text that is to be bound. */
function numbersTyped(query: string, { goals, years, bound }: FactQuery): string[] {
  const named = [...goals, ...years, ...(bound?.value == null ? [] : [bound.value])].map(String);
  const numbers = query.slice(0, 300).match(/(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu) ?? [];
  return numbers.filter((number) => !named.includes(number.replace(",", ".")));
}

const mostTried = 120;
const mostSubjects = 8;

/** References in order of likelihood: each step down a list of subjects, areas, years or statistics makes it less so. */
function candidatesOf(content: SnapshotContent, asked: FactQuery): string[] {
  const counts = countsSought(asked);
  const weighed: { cost: number; reference: string }[] = counts.map((reference, place) => ({
    cost: countCost(asked) + place / 4,
    reference,
  }));
  subjectsSought(content, asked).forEach((subject, a) => {
    areasOf(asked).forEach((area, b) => {
      statisticsFor(subject, area, asked).forEach((statistic, c) => {
        periodsFor(content, subject, statistic, asked).forEach((period, d) => {
          const reference = printReference({ subject: nameOf(subject), area, period, statistic });
          weighed.push({ cost: a * 1.3 + b * 0.6 + c + d * 1.5, reference });
        });
      });
    });
  });
  return weighed.sort((one, other) => one.cost - other.cost).map(({ reference }) => reference);
}

/** How many indicators a goal has is asked less often than what they say. */
function countCost({ goals, statistics }: FactQuery): number {
  return goals.length > 0 && statistics.length === 0 ? 2.5 : 0;
}

function nameOf(subject: FactSubject): string {
  if (subject.kind === "indicator") return subject.indicator.code;
  return subject.kind === "goal" ? `goal-${subject.goal.number}` : "chapter";
}

function subjectsSought(
  content: SnapshotContent,
  { goals, areas, words, score, bound }: FactQuery,
): FactSubject[] {
  const named = goals.flatMap((goal) => subjectOf(content, `goal-${goal}`) ?? []);
  if (words === "") {
    // An area alone: what the chapter begins with.
    const own = content.indicators.filter(({ goal }) =>
      goals.length > 0 ? goals.includes(goal) : areas.length > 0 && !bound,
    );
    return [...named, ...own.flatMap(({ code }) => subjectOf(content, code) ?? [])].slice(0, mostSubjects);
  }
  // Of equally good ones the first of the catalogue: the general before the special.
  const found = find(indexFor(content), words)
    .found.toSorted((a, b) => Math.round((b.score - a.score) * 50) || a.item.place - b.item.place)
    .flatMap(({ item }) => subjectOf(content, item.subject) ?? []);
  const within = goals.length === 0 ? found : found.filter((subject) => goals.includes(goalOf(subject)));
  // A goal is called after what its indicators measure: who means its score names its number.
  const first = score ? "goal" : "indicator";
  const ordered = [...within].sort((a, b) => Number(b.kind === first) - Number(a.kind === first));
  return (within.length > 0 ? ordered : named).slice(0, mostSubjects);
}

function goalOf(subject: FactSubject): number {
  if (subject.kind === "indicator") return subject.indicator.goal;
  return subject.kind === "goal" ? subject.goal.number : 0;
}

function areasOf({ areas }: FactQuery): string[] {
  return areas.length > 0 ? [...new Set(areas)].slice(0, 6) : ["NL01"];
}

/** What was asked for, else what such an area is usually spoken of with. */
function statisticsFor(
  subject: FactSubject,
  area: string,
  { statistics, bound, years }: FactQuery,
): readonly Statistic[] {
  const isSpan = years.length === 2;
  const counted = bound ? boundsOf(subject, bound) : [];
  const isCount = bound && (statistics.length === 0 || statistics.includes("municipalities"));
  if (isCount) return counted;
  if (statistics.length > 0) return statistics;
  // A yes or no has no middle, and is no number of one municipality.
  if (subject.kind === "indicator" && subject.indicator.measureType === "binary")
    return isGroup(area) ? ["municipalities-yes", "municipalities", "population-share"] : [];
  const change: Statistic[] = ["difference", "change", "municipalities-higher", "municipalities-lower"];
  if (!isGroup(area)) return isSpan ? change.slice(0, 2) : ["value", "change"];
  return isSpan ? change : usual;
}

const usual: readonly Statistic[] = [
  "median",
  "value",
  "municipalities",
  "p10",
  "p90",
  "change",
  "municipalities-higher",
  "population-share",
];

/** Without a number: round bounds of a score, or the middle of an indicator. */
function boundsOf(subject: FactSubject, { side, value }: NonNullable<FactQuery["bound"]>): Statistic[] {
  const count = (bound: number): Statistic => `municipalities-${side}-${bound}`;
  if (value !== null) return [count(value)];
  if (subject.kind === "goal") return [60, 50, 70, 80, 40].map(count);
  const year = subject.kind === "indicator" ? presentYear(subject.indicator) : null;
  const held = (year?.values ?? []).filter((one) => one !== null).sort((a, b) => a - b);
  const middle = held[Math.floor(held.length / 2)];
  return middle === undefined ? [] : [count(Math.round(middle))];
}

function periodsFor(
  content: SnapshotContent,
  subject: FactSubject,
  statistic: Statistic,
  { years }: FactQuery,
): string[] {
  if (subject.kind === "chapter") return [];
  const isSpan = spanStatistics.includes(statistic);
  if (subject.kind === "goal") {
    const isAsked = years.length === 0 || years.includes(content.scoreYear);
    return isSpan || !isAsked ? [] : [String(content.scoreYear)];
  }
  if (isSpan) return spansOf(subject.indicator, years);
  if (years.length > 0) return years.toReversed().map(String);
  const year = presentYear(subject.indicator)?.year ?? subject.indicator.years.at(-1)?.year;
  return year === undefined ? [] : [String(year)];
}

/** Two years that were named, else the comparison that the chapter itself makes. */
function spansOf(indicator: SnapshotIndicator, years: readonly number[]): string[] {
  const [first, last] = years;
  const present = presentYear(indicator)?.year;
  const base = baseYear(indicator)?.year;
  if (first !== undefined && last !== undefined) return [`${first}/${last}`];
  const until = present ?? indicator.years.at(-1)?.year;
  if (first !== undefined) return until !== undefined && first < until ? [`${first}/${until}`] : [];
  return base === undefined || present === undefined ? [] : [`${base}/${present}`];
}

interface FindableSubject extends Findable {
  subject: string;
  /** In the order of the catalogue. */
  place: number;
}

const indexes = new WeakMap<SnapshotContent, SearchIndex<FindableSubject>>();

/** Names, synonyms and definitions in both languages: 130 subjects take 6 ms, once. */
function indexFor(content: SnapshotContent): SearchIndex<FindableSubject> {
  const before = indexes.get(content);
  if (before) return before;
  const subjects = [...subjectsOf(content)].flatMap(([code, subject], place): FindableSubject[] => {
    if (subject.kind === "chapter") return [];
    const goal = subject.kind === "goal" ? subject.goal.number : null;
    const words = synonyms.filter(({ indicators, goals }) =>
      goal === null ? indicators?.includes(code) : goals?.includes(goal),
    );
    const about =
      subject.kind === "indicator"
        ? [subject.indicator.definition, subject.indicator.unitName].flatMap(({ nl, en }) => [nl, en])
        : ["score"];
    return [
      {
        kind: subject.kind,
        subject: code,
        place,
        code: goal === null ? code : String(goal),
        name:
          goal === null ? subjectName(subject, "nl") : subject.kind === "goal" ? subject.goal.name.nl : "",
        names: [subject.kind === "goal" ? subject.goal.name.en : subjectName(subject, "en")],
        synonyms: words.flatMap(({ nl, en }) => [...nl, ...en]),
        about,
      },
    ];
  });
  const index = indexOf(subjects);
  indexes.set(content, index);
  return index;
}

import { sizeClasses } from "../areas/groups.ts";
import { wordsOf } from "../search/fold.ts";
import { areaNames } from "../search/synonyms.ts";
import type { Statistic } from "./fact-reference.ts";
import type { SnapshotContent } from "./snapshot.ts";

/** What somebody who looks for a number asks: of what, where, when, and which number. */
export interface FactQuery {
  /** Words that say of what. */
  words: string;
  /** The score of a goal is asked for, and not what its indicators measure. */
  score: boolean;
  /** Numbers of goals that are named. */
  goals: number[];
  areas: string[];
  years: number[];
  statistics: Statistic[];
  /** An average or an extreme is asked for, which the figures do not give. */
  unheld: boolean;
  /** The bound of a count: `boven 60`; `null` where it says boven or onder without a number. */
  bound: { side: "above" | "below"; value: number | null } | null;
}

/** `armoede Groningen 2024`, `aantal gemeenten boven doel 11`, `verschil inbraken 2015 2025`. */
export function readFactQuery(query: string, content: SnapshotContent): FactQuery {
  let text = ` ${wordsOf(query.slice(0, mostCharacters)).join(" ")} `;
  const take = (pattern: RegExp): RegExpMatchArray[] => {
    const matches = [...text.matchAll(pattern)];
    text = text.replace(pattern, " ");
    return matches;
  };
  const goals = take(/ (?:global goals?|sdg|doel|doelen|goal|goals) (\d{1,2})(?= )/g)
    .map((match) => Number(match[1]))
    .filter((goal) => goal >= 1 && goal <= 17);
  const areas = takeSizes(take);
  const years = take(/ ((?:19|20)\d\d)(?= )/g).map((match) => Number(match[1]));
  const bound = takeBound(query, take);
  const statistics = statisticWords.flatMap(([statistic, pattern]) =>
    take(pattern).length > 0 ? [statistic] : [],
  );
  areas.push(...takeAreas(content, text, take));
  const unheld = take(unheldWords).length > 0;
  const score = take(/ (?:scores?|punten|points)(?= )/g).length > 0;
  // Numbers say nothing about what was counted, unless they are all that was typed.
  const words = text.replace(/ \d+(?:\.\d+)?(?= )/g, " ").trim() || text.trim();
  const full = ` ${words} `.replace(fillers, " ").trim();
  const isElse = goals.length + areas.length + statistics.length > 0 || bound !== null || score;
  return {
    words: full === "" && !isElse ? words : full,
    score,
    unheld,
    goals,
    areas,
    years: [...new Set(years)].sort(),
    statistics,
    bound,
  };
}

/** A question has a few words; the rest of a pasted text would only cost time. */
const mostCharacters = 200;

/** Words that ask, and say nothing about what: unless they are all that was asked. */
const fillers =
  / (?:aantal|hoeveel|welke?|heeft|hebben|is|zijn|was|waren|gemeenten|gemeente|provincies?|how|many|number|what|which|has|have|are|were|municipalit(?:y|ies)|provinces?|there|er|met|van|in|op|voor|door|de|het|een|with|of|on|for|by|the|a|an)(?= )/g;

/** The middle municipality and the bounds stand for them: an average is no municipality's, an extreme names one. */
const unheldWords =
  / (?:gemiddelden?|gemiddeld|hoogste|laagste|maximum|minimum|average|mean|highest|lowest)(?= )/g;

type Take = (pattern: RegExp) => RegExpMatchArray[];

/** In folded words: `6.000 tot` is `6.000`, `12,5` is `12 5`. */
const statisticWords: readonly (readonly [Statistic, RegExp])[] = [
  [
    "municipalities-yes",
    / (?:aantal gemeenten|gemeenten|number of municipalities|municipalities) (?:met|with) (?:ja|yes)(?= )/g,
  ],
  [
    "municipalities-higher",
    / (?:aantal gemeenten )?(?:gestegen|toegenomen|hoger|rose|risen|increased|higher)(?= )/g,
  ],
  [
    "municipalities-lower",
    / (?:aantal gemeenten )?(?:gedaald|afgenomen|lager|fell|fallen|decreased|lower)(?= )/g,
  ],
  ["members", / (?:aantal )?(?:global goals gemeenten|global goals municipalities|leden|members)(?= )/g],
  [
    "municipalities",
    / (?:aantal gemeenten|hoeveel gemeenten|number of municipalities|how many municipalities)(?= )/g,
  ],
  ["median", / (?:middelste gemeente|middelste|mediaan|median|middle municipality|middle)(?= )/g],
  ["p10", / (?:p10|ondergrens|lower bound|laagste 10)(?= )/g],
  ["p90", / (?:p90|bovengrens|upper bound|hoogste 10)(?= )/g],
  ["spread", / (?:spreiding|spread)(?= )/g],
  ["change", / (?:verandering|ontwikkeling|change)(?= )/g],
  ["difference", / (?:verschil|difference)(?= )/g],
  ["population-share", / (?:dekking|coverage|deel van de inwoners|share of inhabitants)(?= )/g],
  ["practices", / (?:aantal )?(?:goede voorbeelden|praktijken|good practices|practices)(?= )/g],
  ["inhabitants", / (?:aantal inwoners|inwonertal|inwoneraantal|population|number of inhabitants)(?= )/g],
  ["value", / (?:landelijk|landelijke|nationaal|national)(?= )/g],
];

/** `boven 60`, `meer dan 12,5 procent`, `below the norm`: the number is read from what was typed. */
function takeBound(query: string, take: Take): FactQuery["bound"] {
  const above = "boven|meer dan|hoger dan|above|over|more than|higher than";
  const below = "onder|minder dan|lager dan|below|under|less than|lower than";
  const [found] = take(
    new RegExp(` (?:(${above})|(${below}))(?: (?:de|het|the))?(?: \\d+(?:\\.\\d+)?(?: \\d+)?)?(?= )`, "g"),
  );
  if (!found) return null;
  const typed = new RegExp(
    `(?:${above}|${below})\\s+(?:de |het |the )?([−-]?\\d+(?:[.,]\\d{1,3})?)`,
    "iu",
  ).exec(query);
  const value = typed ? Number((typed[1] ?? "").replace(",", ".").replace("−", "-")) : null;
  return {
    side: found[1] ? "above" : "below",
    value: value !== null && Number.isFinite(value) ? value : null,
  };
}

/** `20.000 tot 50.000 inwoners`, `kleine gemeenten`, `100.000+`. */
function takeSizes(take: Take): string[] {
  const areas: string[] = [];
  const area = (code: string) => `size-class:${code}`;
  for (const [, from, until] of take(
    / (\d{1,3})(?:\.| )?000 (?:tot |to |en |and )?(\d{1,3})(?:\.| )?000(?: inwoners| inhabitants| residents)?(?= )/g,
  )) {
    const size = sizeClasses.find(
      (one) => one.from === Number(from) * 1000 && one.until === Number(until) * 1000,
    );
    if (size) areas.push(area(size.code));
  }
  if (take(/ (?:kleine|kleinste|small|smallest) (?:gemeenten|municipalities)(?= )/g).length > 0)
    areas.push(
      ...sizeClasses
        .slice(0, 3)
        .map(({ code }) => area(code))
        .reverse(),
    );
  if (take(/ (?:middelgrote|medium|medium sized) (?:gemeenten|municipalities)(?= )/g).length > 0)
    areas.push(area("50k-100k"), area("20k-50k"));
  if (
    take(/ (?:grote|grootste|large|largest|big) (?:gemeenten|steden|municipalities|cities)(?= )/g).length > 0
  )
    areas.push(area("250k-and-more"), area("150k-250k"), area("100k-150k"));
  return areas;
}

/** Names of municipalities, provinces and water boards, the longest first; a municipality before its namesake. */
function takeAreas(content: SnapshotContent, text: string, take: Take): string[] {
  const isProvince = / (?:provincie|province)(?= )/.test(text);
  take(/ (?:provincie|province of|province|gemeente|municipality of|municipality)(?= )/g);
  const found: string[] = [];
  let rest = text;
  for (const { words, code } of namesOf(content)) {
    if (!rest.includes(` ${words} `)) continue;
    if (isProvince && !code.startsWith("PV")) continue;
    found.push(code);
    const namesakes = namesOf(content).filter((one) => one.words === words && one.code !== code);
    for (const one of namesakes) if (!isProvince || one.code.startsWith("PV")) found.push(one.code);
    rest = rest.replace(` ${words} `, " ");
    take(new RegExp(` ${words.replaceAll(".", "\\.")}(?= )`, "g"));
  }
  return found;
}

/** A water board is called by its land alone. */
const boardWords = /^(?:Hoogheemraadschap|Waterschap|Wetterskip)(?: van)? /;

interface AreaName {
  words: string;
  code: string;
}

const known = new WeakMap<SnapshotContent, readonly AreaName[]>();

function namesOf(content: SnapshotContent): readonly AreaName[] {
  const before = known.get(content);
  if (before) return before;
  const areas = [
    ...content.municipalities,
    ...content.provinces,
    ...content.layers.flatMap((layer) => layer.areas),
  ];
  const all = new Map<string, AreaName>();
  const put = (name: string, code: string) => {
    const words = wordsOf(name).join(" ");
    if (words !== "") all.set(`${words} ${code}`, { words, code });
  };
  put("Nederland", "NL01");
  put("the Netherlands", "NL01");
  put("Netherlands", "NL01");
  for (const { code, name } of areas)
    for (const one of [name, name.replace(/ \(.*\)$/, ""), name.replace(boardWords, ""), code])
      put(one, code);
  for (const { code } of areas) for (const one of areaNames[code] ?? []) put(one, code);
  const names = [...all.values()].sort((a, b) => b.words.length - a.words.length);
  known.set(content, names);
  return names;
}

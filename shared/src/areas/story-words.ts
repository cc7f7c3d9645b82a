import type { AreaStory, StoryChange, StoryStanding } from "../contract/area-story.ts";
import { storyText } from "../text/area-story.ts";
import type { Locale } from "../text/define-text.ts";
import { formatDate, formatNumber } from "../text/number.ts";

/** The year of the Global Goals: what is due by then stands apart from what is due later. */
export const lastTargetYear = 2030;
/** Rows of a list before the rest is folded away. */
export const firstRows = 5;
/** Of what the similar areas are alike in, the first say enough. */
const namedVariables = 4;

/** The page in two sentences: counts, in both directions, and never a judgement. */
export function storyLead({ area, goals, changes }: AreaStory, locale: Locale): string {
  const text = storyText(locale);
  const { name, validTo } = area;
  if (validTo !== null) return text("lead-gone", { name, date: formatDate(validTo, locale) });
  const scored = goals.filter(({ score }) => score !== null).length;
  if (scored === 0 && changes.testedCount === 0) return text("lead-none", { name });
  const counts = { better: changes.better.length, worse: changes.worse.length, tested: changes.testedCount };
  return text("lead", { name, scored, ...counts });
}

/** "37 in 2019, 44 in 2024 (procent), voorlopig": the figures themselves. */
export function changeText(change: StoryChange, locale: Locale): string {
  const { decimals, unit, from, to, valueFrom, valueTo, provisional } = change;
  const text = storyText(locale);
  const values = text("change-values", {
    first: formatNumber(valueFrom, decimals, locale),
    from: String(from),
    last: formatNumber(valueTo, decimals, locale),
    to: String(to),
    unit,
  });
  return provisional ? `${values}, ${text("provisional")}` : values;
}

/** "105 kilo per inwoner in 2025, de middelste van de gelijkende 161". */
export function standingText({ value, unit, year, middle, decimals }: StoryStanding, locale: Locale): string {
  const shown = (number: number) => formatNumber(number, decimals, locale);
  return storyText(locale)("standing-values", {
    value: shown(value),
    unit,
    year: String(year),
    middle: middle === null ? "–" : shown(middle),
  });
}

/** "duidelijk beter dan 7 van de 9". */
export function standingCount(standing: StoryStanding, side: "better" | "worse", locale: Locale): string {
  const { compared } = standing;
  return storyText(locale)(`standing-${side}`, { count: String(standing[side]), compared: String(compared) });
}

/** Who the similar areas are, and in what they are alike. */
export function similarText({ area, peers }: AreaStory, locale: Locale): string {
  const text = storyText(locale);
  if (peers.areas.length === 0) return text("similar-none");
  const list = new Intl.ListFormat(locale === "nl" ? "nl-NL" : "en-GB", { type: "conjunction" });
  const variables = peers.variables.slice(0, namedVariables).map((variable) => inSentence(variable));
  return text("similar-who", {
    name: area.name,
    areas: list.format(peers.areas.map(({ name }) => name)),
    variables: list.format(variables),
  });
}

/** What stands next to the lists of changes: how many series showed nothing, and how many are too short. */
export function restText(
  { better, worse, testedCount, tooFewYears }: AreaStory["changes"],
  locale: Locale,
): string {
  return storyText(locale)("changes-rest", {
    same: testedCount - better.length - worse.length,
    short: tooFewYears,
  }).trim();
}

const inSentence = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

import { isExampleStory, isExampleTrend, realFirst } from "@lokaal17/shared/areas/story-marks";
import { firstRows, storyLead } from "@lokaal17/shared/areas/story-words";
import { goalColours } from "@lokaal17/shared/chapter/goal-colours";
import type { AreaStory, StoryGoal } from "@lokaal17/shared/contract/area-story";
import { goalNumbers } from "@lokaal17/shared/framework/goal";
import { profileText } from "@lokaal17/shared/text/area-profile";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { trendText } from "@lokaal17/shared/text/trends";
import { typstString } from "../chapter/typst-text.ts";
import { printable } from "../entry/receipt-document.ts";
import { profileLook } from "./profile-look.ts";
import { content, profileParts } from "./profile-parts.ts";

export interface ProfileWish {
  story: AreaStory;
  locale: Locale;
  /** Where the page stands, for who reads the paper. */
  address: string;
  isPublic: boolean;
  /** Of the day the document is of, when nothing is published yet. */
  today: string;
  /** Who made the figures of an indicator. */
  sourceOf: (indicator: string) => string | null;
  /** Rows of each list: fewer where the words are long, so that two pages hold all. */
  rows?: number;
}

/** Lists become this short before a document may be longer than two pages. */
const fewestRows = 1;

/** The profile with ever shorter lists: the first that fits on two pages is the one. */
export function profileDocuments(wish: ProfileWish): string[] {
  const documents: string[] = [];
  for (let rows = firstRows; rows >= fewestRows; rows--) documents.push(profileDocument({ ...wish, rows }));
  return documents;
}

/** The profile of a municipality as a Typst document. All text in it is string literals; markup and code are ours. */
export function profileDocument({
  story,
  locale,
  address,
  isPublic,
  today,
  sourceOf,
  rows = firstRows,
}: ProfileWish): string {
  const text = profileText(locale);
  const { area, basis, publication } = story;
  const { name } = area;
  const day = (publication?.publishedAt ?? today).slice(0, 10);
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  const isExample = isExampleStory(story);
  const marks = [...(isExample ? [text("mark")] : []), ...(isPublic ? [] : [text("preview")])];
  const parts = profileParts({ story, locale, rows });
  const share = syntheticShareText(story.syntheticCount, story.figureCount, locale);
  const source = text("source", {
    year: String(basis.year),
    boundaryYear: String(basis.boundaryYear),
    publication: publication
      ? text("published", { date: formatDate(publication.publishedAt, locale) })
      : text("unpublished"),
    version: String(basis.dataVersion),
    method: basis.methodVersion,
  });
  const makers = realSources(story, rows, sourceOf);
  const list = new Intl.ListFormat(locale === "nl" ? "nl-NL" : "en-GB", { type: "conjunction" });
  const named = makers.length === 0 ? [] : [text("sources", { sources: list.format(makers) })];
  return `#set document(title: ${typstString(printable(text("title", { name })))}, author: "Lokaal17", date: datetime(year: ${year}, month: ${month}, day: ${dayOfMonth}))
#set text(lang: "${locale}", region: "${locale === "nl" ? "NL" : "GB"}")
#let l17-kicker = ${content(text("kicker"))}
#let l17-mark = ${marks.length === 0 ? "none" : content(marks.join(" · "))}
#let l17-foot = ${content(`${name}. ${text("address", { address })}`)}
#let l17-page(page, pages) = ${pageOf(text("page", { page: "|page|", pages: "|pages|" }))}
#let l17-goals = (${goalNumbers.map(colourOf).join(", ")})
${profileLook}
= ${`#${typstString(printable(name))}`}
#l17-lead(${content(storyLead(story, locale))})
${isExample ? `#l17-note(${content([...(share === null ? [] : [`${share}.`]), text("mark-note")].join(" "))})` : ""}
#l17-facts((${factsOf(story, locale).join(", ")}))
== ${`#${typstString(printable(areasText(locale)("goals-title", { name })))}`}
${goalTable(story, locale)}
#l17-note(${content(scaleNote(story, locale))})
#l17-note(${content(adoptionText(basis, locale))})
#pagebreak()
${parts.join("\n")}
#l17-note(${content([source, ...named].join(" "))})
`;
}

/** Who made the real figures that the lists show: our own calculation has theirs underneath. */
function realSources(
  { changes, peers, due }: AreaStory,
  rows: number,
  sourceOf: ProfileWish["sourceOf"],
): string[] {
  const shown = [
    ...[changes.better, changes.worse].flatMap((list) => realFirst(list).slice(0, rows)),
    ...[peers.strongest, peers.weakest].flatMap((list) => realFirst(list).slice(0, rows)),
    ...due.slice(0, rows),
  ];
  const real = shown.filter(({ synthetic }) => !synthetic);
  return [...new Set(real.flatMap(({ indicator }) => sourceOf(indicator) ?? []))];
}

function colourOf(goal: number): string {
  const { edge, text, tint } = goalColours(goal);
  return `(rgb("${edge}"), rgb("${text}"), rgb("${tint}"))`;
}

/** "Page 1 of 2" with the counters of the compiler in their places. */
function pageOf(words: string): string {
  const parts = words.split("|");
  return `[${parts.map((part) => (part === "page" || part === "pages" ? `#${part}` : `#${typstString(part)}`)).join("")}]`;
}

function factsOf({ area, goals, figureCount, gaps }: AreaStory, locale: Locale): string[] {
  const text = profileText(locale);
  const count = (number: number) => formatNumber(number, 0, locale);
  const { inhabitants } = area;
  const fact = (value: number, name: string, synthetic = false) =>
    `(${starred(count(value), synthetic)}, ${content(name)})`;
  return [
    ...(inhabitants
      ? [
          fact(
            inhabitants.value,
            text("inhabitants", { year: String(inhabitants.year) }),
            inhabitants.synthetic,
          ),
        ]
      : []),
    fact(goals.filter(({ score }) => score !== null).length, text("scored")),
    fact(figureCount, text("figures")),
    fact(gaps.length, text("missing")),
  ];
}

function goalTable({ goals }: AreaStory, locale: Locale): string {
  const text = profileText(locale);
  const areas = areasText(locale);
  const heads = [
    areas("column-goal"),
    text("scale"),
    areas("column-score"),
    storyText(locale)("similar-column"),
    scoreBasisText(locale)("area.trend"),
    areas("column-figures"),
  ].map(content);
  const cells = goals.map((goal) => goalRow(goal, locale).join(", "));
  return `#l17-table((2.9fr, 1.9fr, auto, 1.35fr, 1.5fr, auto), (start, start, end, start, start, end), (${heads.join(", ")}), (\n${cells.join(",\n")},\n))`;
}

function goalRow(row: StoryGoal, locale: Locale): string[] {
  const { goal, name, score, range, similar, trend, figureCount, basketSize } = row;
  const ownExample = row.syntheticCount > 0;
  const place = (number: number | null | undefined) => (number == null ? "none" : number.toFixed(1));
  const verdict = trend?.verdict ?? null;
  const shown = score === null ? profileText(locale)("no-score") : formatNumber(score, 0, locale);
  const count = (number: number) => formatNumber(number, 0, locale);
  return [
    `l17-goal-name(${goal}, ${content(name)})`,
    `l17-scale(${place(score)}, ${place(range?.low)}, ${place(range?.middle)}, ${place(range?.high)})`,
    starred(shown, score !== null && (ownExample || row.positionSynthetic)),
    starred(
      score === null ? "–" : storyText(locale)(`similar.${similar?.position ?? "none"}`),
      score !== null && similar?.position != null && (ownExample || similar.synthetic),
    ),
    starred(verdict === null ? "–" : trendText(locale)(`trend.${verdict}`), isExampleTrend(trend)),
    content(areasText(locale)("figures-of", { count: count(figureCount), total: count(basketSize) })),
  ];
}

/** @param synthetic it leans on an example */
const starred = (words: string, synthetic: boolean) =>
  synthetic ? `[#${typstString(printable(words))}#l17-star]` : content(words);

function scaleNote({ area, peers }: AreaStory, locale: Locale): string {
  const text = profileText(locale);
  if (peers.areas.length === 0) return text("scale-note-alone", { name: area.name });
  return text("scale-note", {
    name: area.name,
    areas: peers.areas.map(({ name }) => name).join(", "),
  });
}

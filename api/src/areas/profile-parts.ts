import { markedStandings, realFirst } from "@lokaal17/shared/areas/story-marks";
import {
  changeText,
  lastTargetYear,
  restText,
  standingCount,
  standingText,
} from "@lokaal17/shared/areas/story-words";
import type { AreaStory, StoryPractice } from "@lokaal17/shared/contract/area-story";
import { profileText } from "@lokaal17/shared/text/area-profile";
import { storyText } from "@lokaal17/shared/text/area-story";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { asSentence, targetTexts } from "@lokaal17/shared/text/target-texts";
import { typstContent, typstString } from "../chapter/typst-text.ts";
import { printable } from "../entry/receipt-document.ts";

interface Said {
  story: AreaStory;
  locale: Locale;
  rows: number;
}

/** All that a profile says below the table of goals, as Typst. */
export function profileParts(said: Said): string[] {
  return [
    ...changesPart(said),
    ...peersPart(said),
    ...duePart(said),
    ...practicesPart(said),
    ...explanationsPart(said),
    ...gapsPart(said),
  ];
}

/** Words of people as Typst content; what the font lacks becomes a question mark. */
export const content = (words: string) => typstContent(printable(words));
const heading = (level: 2 | 3, words: string) =>
  `#heading(level: ${level}, ${typstString(printable(words))})`;

interface Finding {
  indicator: string;
  goal: number | null;
  name: string;
  synthetic: boolean;
}

/** Two lists side by side, real figures in front, each with what it leaves out. */
function columns<Row extends Finding>(
  sides: readonly { title: string; none: string; list: readonly Row[]; said: (row: Row) => string }[],
  rows: number,
  locale: Locale,
): string {
  const made = sides.map(({ title, none, list, said }) => {
    const left = list.length - rows;
    return [
      heading(3, title),
      ...(list.length === 0 ? [`#par(${content(none)})`] : []),
      ...realFirst(list)
        .slice(0, rows)
        .map(
          (row) =>
            `#l17-finding(${row.goal ?? "none"}, [#${typstString(printable(row.name))}${row.synthetic ? "#l17-star" : ""}], ${content(said(row))})`,
        ),
      ...(left > 0
        ? [`#l17-note(${content(profileText(locale)("more", { count: formatNumber(left, 0, locale) }))})`]
        : []),
    ].join("\n");
  });
  return `#l17-columns([${made[0]}], [${made[1]}])`;
}

function changesPart({ story, locale, rows }: Said): string[] {
  const text = storyText(locale);
  const { changes } = story;
  if (changes.testedCount === 0)
    return [heading(2, text("changes-title")), `#par(${content(text("changes-none-tested"))})`];
  const sides = (["better", "worse"] as const).map((side) => ({
    title: text(`changes-${side}`),
    none: text(`changes-${side}-none`),
    list: changes[side],
    said: (row: (typeof changes)["better"][number]) => changeText(row, locale),
  }));
  return [
    heading(2, text("changes-title")),
    `#l17-note(${content(text("changes-lead", { count: changes.testedCount }))})`,
    columns(sides, rows, locale),
    `#l17-note(${content(restText(changes, locale))})`,
  ];
}

function peersPart({ story, locale, rows }: Said): string[] {
  const text = storyText(locale);
  const { area, peers } = story;
  const title = heading(2, text("peers-title", { name: area.name }));
  if (peers.areas.length === 0) return [title, `#par(${content(text("similar-none"))})`];
  const sides = (["better", "worse"] as const).map((side) => ({
    title: text(`peers-${side}`),
    none: text("peers-none"),
    list: markedStandings(side === "better" ? peers.strongest : peers.weakest, peers),
    said: (row: (typeof peers)["strongest"][number]) =>
      `${asSentence(standingCount(row, side, locale))} ${standingText(row, locale)}.`,
  }));
  return [title, columns(sides, rows, locale)];
}

function duePart({ story, locale, rows }: Said): string[] {
  const text = storyText(locale);
  const { area, due } = story;
  const title = heading(2, text("due-title"));
  const soon = due.flatMap((row) =>
    row.targets.filter(({ year }) => year <= lastTargetYear).map((target) => ({ row, target })),
  );
  if (soon.length === 0) return [title, `#par(${content(text("due-none", { name: area.name }))})`];
  const left = soon.length - rows;
  return [
    title,
    ...soon.slice(0, rows).map(({ row, target }) => {
      const star = row.synthetic || target.example ? "#l17-star" : "";
      const said = targetTexts(row, target, locale).map(asSentence).join(" ");
      return `#l17-finding(${row.goal ?? "none"}, [#${typstString(printable(row.name))}${star}], ${content(said)})`;
    }),
    ...(left > 0
      ? [`#l17-note(${content(profileText(locale)("more", { count: formatNumber(left, 0, locale) }))})`]
      : []),
  ];
}

function practicesPart({ story, locale, rows }: Said): string[] {
  const text = storyText(locale);
  const { own, peers, others } = story.practices;
  const { name } = story.area;
  const most = Math.min(rows, mostPractices);
  const theirs = peers.length > 0 ? peers : others;
  if (own.length === 0 && theirs.length === 0) return [];
  return [
    heading(2, text("practices-title", { name })),
    heading(3, text("practices-own", { name })),
    ...(own.length === 0 ? [`#par(${content(text("practices-own-none", { name }))})`] : []),
    ...own.slice(0, most).map(practiceRow),
    "#v(2.5mm)",
    heading(3, text(peers.length > 0 || others.length === 0 ? "practices-peers" : "practices-others")),
    ...(theirs.length === 0 ? [`#par(${content(text("practices-peers-none"))})`] : []),
    ...theirs.slice(0, Math.max(1, most - own.length)).map(practiceRow),
  ];
}

/** Under the goal for which the page names it: a practice has more of them than the one it is shown for. */
function practiceRow({ title, summary, goals, because, origin, areaName }: StoryPractice): string {
  const star = origin === "synthetic" ? "#l17-star" : "";
  const said = [...(areaName ? [`${areaName}.`] : []), summary].join(" ");
  const goal = because[0]?.goal ?? goals[0] ?? "none";
  return `#l17-finding(${goal}, [#${typstString(printable(title))}${star}], ${content(said)})`;
}

/** Practices are read on the site; two show what there is. */
const mostPractices = 2;

function explanationsPart({ story, locale, rows }: Said): string[] {
  const { explanations, area } = story;
  if (explanations.length === 0) return [];
  return [
    heading(2, storyText(locale)("explanations-title", { name: area.name })),
    ...explanations
      .slice(0, rows)
      .map(
        ({ goal, name, period, text }) =>
          `#l17-finding(${goal ?? "none"}, ${content(`${name}, ${period}`)}, ${content(text)})`,
      ),
  ];
}

function gapsPart({ story, locale, rows }: Said): string[] {
  const text = storyText(locale);
  const { gaps, changes } = story;
  const named = gaps.slice(0, rows * 3).map(({ name }) => name);
  const sentences = [
    gaps.length === 0 ? text("gaps-none") : text("gaps-lead", { count: gaps.length }),
    ...(named.length > 0 ? [`${named.join(", ")}${gaps.length > named.length ? " …" : "."}`] : []),
    ...(changes.tooFewYears > 0 ? [text("gap-series", { count: changes.tooFewYears })] : []),
  ];
  return [heading(2, text("gaps-title")), `#par(${content(sentences.join(" "))})`];
}

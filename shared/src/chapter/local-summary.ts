import { netherlands } from "../areas/area.ts";
import { isExampleGoal, isExampleTrend } from "../areas/story-marks.ts";
import { goalOverview } from "../charts/goal-overview.ts";
import type { StoryGoal } from "../contract/area-story.ts";
import { storyText } from "../text/area-story.ts";
import { basketName } from "../text/baskets.ts";
import { formatNumber } from "../text/number.ts";
import { trendText } from "../text/trends.ts";
import { areaNameOf } from "./area-groups.ts";
import type { Block, Cell } from "./blocks.ts";
import type { Fact } from "./facts.ts";
import { column, drawn, numberColumn, widePage } from "./figure-parts.ts";
import { type LocalWriting, partHeading } from "./local-writing.ts";
import { fact, factCell, markedTable, paragraph, plain } from "./section.ts";
import { joinSentences } from "./sentence.ts";

/** The municipality in a few sentences, its 17 goals in one picture and in one table. */
export function localSummary(w: LocalWriting): Block[] {
  w.begin("2");
  return [
    partHeading(w, "summary", w.say("summary.heading"), true),
    paragraph(joinSentences(sentences(w)), "text"),
    ...overview(w),
    goalTable(w),
  ];
}

/** The score of the municipality on a goal beside that of the middle one; null where it has none. */
export function goalScore(w: LocalWriting, goal: number): { own: Fact; middle: Fact | null } | null {
  const { scoreYear } = w.content;
  const own = fact(w, `goal-${goal}`, w.area, scoreYear, "value");
  return own && { own, middle: fact(w, `goal-${goal}`, netherlands, scoreYear, "median") };
}

/** Where a score stands beside those of all, and of similar municipalities, in words that do not judge. */
export function besideAll({ position }: StoryGoal, { locale }: LocalWriting): string {
  return storyText(locale)(position === "too-few" ? "similar.none" : `similar.${position}`);
}

export function besideSimilar({ score, similar }: StoryGoal, { locale }: LocalWriting): string {
  return storyText(locale)(score === null ? "similar.none" : `similar.${similar?.position ?? "none"}`);
}

function sentences(w: LocalWriting) {
  const { area, name, group, content, locale } = w;
  const about = (statistic: "inhabitants" | "with-figure" | "examples") =>
    fact(w, "chapter", area, "latest", statistic);
  const [inhabitants, figures, examples] = [about("inhabitants"), about("with-figure"), about("examples")];
  const size = group === netherlands ? null : areaNameOf(content, group, locale);
  return [
    ...(inhabitants
      ? [
          size
            ? w.bound("summary.inhabitants", { name, inhabitants, class: size })
            : w.bound("summary.inhabitants-only", { name, inhabitants }),
        ]
      : []),
    figures && figures.value > 0
      ? w.bound("summary.figures", { figures, figuresCount: figures.value })
      : plain(w.say("summary.none")),
    ...(examples && examples.value > 0 ? [w.bound("summary.examples", { examples })] : []),
  ];
}

function overview(w: LocalWriting): Block[] {
  const { content, locale, say, text, story, name } = w;
  const rows = content.goals.map((goal) => {
    const score = goalScore(w, goal.number);
    const of = (statistic: "p10" | "p90") =>
      fact(w, `goal-${goal.number}`, netherlands, content.scoreYear, statistic);
    const told = story.goals.find((one) => one.goal === goal.number);
    return { goal, score, low: of("p10"), high: of("p90"), synthetic: told?.syntheticCount ?? 0 };
  });
  if (rows.every(({ score }) => score === null)) return [];
  const list = rows.map(({ goal, score }) => {
    const named = { number: goal.number, name: goal.name[locale] };
    return score
      ? say("goals.alt.one", { ...named, score: score.own.text, middle: score.middle?.text ?? text("none") })
      : say("goals.alt.none", named);
  });
  const figure = drawn(
    w,
    {
      id: "figure-goals",
      finding: plain(say("goals.finding", { name })),
      measure: say("goals.measure"),
      source: say("method.basket", basketOf(w)),
      alt: say("goals.alt", { list: list.join("; ") }),
      synthetic: rows.some(({ score }) => score?.own.synthetic || score?.middle?.synthetic),
      numbers: {
        columns: [column(say("col.goal")), numberColumn(say("col.score")), numberColumn(say("col.middle"))],
        rows: rows.map(({ goal, score }): Cell[] => [
          { text: `${goal.number}. ${goal.name[locale]}` },
          factCell(w, score?.own ?? null),
          factCell(w, score?.middle ?? null),
        ]),
      },
    },
    (words) =>
      goalOverview({
        rows: rows.map(({ goal, score, low, high, synthetic }) => ({
          goal: goal.number,
          name: goal.name[locale],
          score: score?.own.value ?? null,
          middle: score?.middle?.value ?? null,
          low: low?.value ?? null,
          high: high?.value ?? null,
          syntheticCount: synthetic,
        })),
        name,
        width: widePage,
        locale,
        ...words,
      }),
  );
  return figure ? [figure] : [];
}

export function basketOf({ content, locale }: LocalWriting): Record<string, string> {
  const { basket, methodVersion } = content;
  return { basket: basketName(basket.code, locale), version: String(basket.version), method: methodVersion };
}

function goalTable(w: LocalWriting): Block {
  const { say, story, content, locale, name, text } = w;
  const rows = content.goals.map((goal): Cell[] => {
    const score = goalScore(w, goal.number);
    const told = story.goals.find((one) => one.goal === goal.number);
    const verdict = told?.trend?.verdict ?? null;
    const count = (number: number) => formatNumber(number, 0, locale);
    const marked = told !== undefined && isExampleGoal(told);
    return [
      { text: `${goal.number}. ${goal.name[locale]}` },
      factCell(w, score?.own ?? null),
      factCell(w, score?.middle ?? null),
      { text: told ? besideAll(told, w) : text("none"), ...(score ? { synthetic: marked } : {}) },
      { text: told ? besideSimilar(told, w) : text("none"), ...(score ? { synthetic: marked } : {}) },
      verdict === null
        ? { text: text("none") }
        : {
            text: trendText(locale)(`trend.${verdict}`),
            synthetic: told !== undefined && isExampleTrend(told.trend),
          },
      {
        text: told
          ? say("figures.of", { count: count(told.figureCount), total: count(told.basketSize) })
          : text("none"),
      },
    ];
  });
  return markedTable(w, {
    id: "table-goals",
    caption: plain(say("table.caption", { name })),
    measure: `${say("table.measure")} ${text("none.meaning")}`,
    source: say("method.basket", basketOf(w)),
    dense: true,
    columns: [
      column(say("col.goal"), 2.6),
      numberColumn(say("col.score"), 0.8),
      numberColumn(say("col.middle"), 1.1),
      column(say("col.all"), 1.6),
      column(say("col.similar"), 1.6),
      column(say("col.trend"), 1.6),
      numberColumn(say("col.figures"), 0.9),
    ],
    rows,
  });
}

import { netherlands } from "../areas/area.ts";
import { roundAsShown } from "../text/number.ts";
import type { Block, Cell, Column, Figure, Inline } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { groupMedian } from "./figure-sizes.ts";
import { type OwnSpan, ownSpan } from "./local-span.ts";
import { besideAll, besideSimilar, goalScore } from "./local-summary.ts";
import { localTrend } from "./local-trend.ts";
import { type LocalWriting, partHeading } from "./local-writing.ts";
import { fact, factCell, markedTable, needed, paragraph, plain } from "./section.ts";
import type { SnapshotGoal, SnapshotIndicator } from "./snapshot.ts";
import { sourceName } from "./sources.ts";

/** Goal by goal: where the municipality stands, its indicators, the line of one of them, and what it explained. */
export function localGoals(w: LocalWriting): Block[] {
  w.begin("3");
  return [
    partHeading(w, "goals", w.say("goals.heading")),
    paragraph(plain(w.say("goals.lead", { group: w.group === netherlands ? "all" : "size" })), "message"),
    ...w.content.goals.flatMap((goal) => {
      w.begin(`3.${goal.number}`);
      return goalPart(w, goal);
    }),
  ];
}

interface OwnIndicator extends OwnSpan {
  indicator: SnapshotIndicator;
}

function goalPart(w: LocalWriting, goal: SnapshotGoal): Block[] {
  const { number } = goal;
  const own = w.content.indicators
    .filter((one) => one.goal === number)
    .flatMap((indicator): OwnIndicator[] => {
      const span = ownSpan(indicator, w.place);
      return span ? [{ indicator, ...span }] : [];
    });
  return [
    {
      kind: "heading",
      level: 3,
      id: `goal-${number}`,
      text: goal.name[w.locale],
      goal: number,
      prefix: `${w.text("goal.short", { number })}. `,
    },
    ...besideTrend(
      [
        paragraph(own.length === 0 ? plain(w.say("goal.none")) : standing(w, number)),
        ...explanations(w, number),
      ],
      trendOf(w, number, own),
    ),
    ...(own.length === 0 ? [] : [indicatorTable(w, number, own)]),
  ];
}

/** Side by side two goals fit on a page; one below the other a third of most pages stayed empty. */
function besideTrend(start: readonly Block[], line: Figure | null): readonly Block[] {
  return line ? [{ kind: "pair", start, end: [line] }] : start;
}

function standing(w: LocalWriting, goal: number): Inline[] {
  const score = goalScore(w, goal);
  const told = w.story.goals.find((one) => one.goal === goal);
  if (!score?.middle || !told) return plain(w.say("goal.unscored"));
  return w.bound("goal.scored", {
    score: score.own,
    middle: score.middle,
    all: besideAll(told, w),
    similar: besideSimilar(told, w),
  });
}

function indicatorTable(w: LocalWriting, goal: number, own: readonly OwnIndicator[]): Block {
  const { say, text, locale, name } = w;
  const sources = own.map(({ indicator, first, last }) =>
    sourceName(w, indicator, first ? [first, last] : [last]),
  );
  const columns: Column[] = [
    column(say("col.indicator"), 3.6),
    numberColumn(say("col.first"), 1.5),
    numberColumn(say("col.last"), 1.5),
    numberColumn(say("col.change"), 1.1),
    numberColumn(say(w.group === netherlands ? "group.all" : "group.size"), 1.5),
    column(say("col.beside"), 1.1),
  ];
  return markedTable(w, {
    id: `table-goal-${goal}`,
    caption: plain(say("goal.caption", { goal, name })),
    measure: `${say("goal.measure", { name })} ${text("none.meaning")}`,
    source: text("source", { source: [...new Set(sources)].sort().join("; ") }),
    dense: true,
    columns,
    rows: own.map((one) => [
      { text: `${one.indicator.name[locale]} (${one.indicator.unitName[locale]})` },
      ...(one.indicator.measureType === "binary" ? binaryCells(w, one) : numberCells(w, one)),
    ]),
  });
}

function numberCells(w: LocalWriting, { indicator, first, last }: OwnIndicator): Cell[] {
  const { code } = indicator;
  const value = needed(w, code, w.area, last.year, "value");
  const middle = groupMedian(w, code, w.group, last.year)?.median ?? null;
  const before = first && needed(w, code, w.area, first.year, "value");
  const withYear = (cell: Cell, year: number): Cell => ({
    ...cell,
    text: w.text("progress.value", { value: cell.text, year: String(year) }),
  });
  return [
    first && before ? withYear(factCell(w, before), first.year) : factCell(w, null),
    withYear(factCell(w, value), last.year),
    factCell(w, first && fact(w, code, w.area, `${first.year}/${last.year}`, "change")),
    factCell(w, middle),
    middle
      ? {
          text: w.say(`beside.${wayOf(value.value, middle.value, indicator.decimals)}`),
          synthetic: value.synthetic || middle.synthetic,
        }
      : { text: w.text("none") },
  ];
}

/** By the numbers that people see. */
function wayOf(own: number, middle: number, decimals: number): "higher" | "lower" | "equal" {
  const between = roundAsShown(own, decimals) - roundAsShown(middle, decimals);
  return between > 0 ? "higher" : between < 0 ? "lower" : "equal";
}

/** A yes or no has no middle: the group counts who says yes. */
function binaryCells(w: LocalWriting, { indicator, first, last }: OwnIndicator): Cell[] {
  const { code } = indicator;
  const said = (year: OwnSpan["last"]): Cell => ({
    text: w.text("progress.value", {
      value: w.say(year.values[w.place] === 1 ? "yes" : "no"),
      year: String(year.year),
    }),
    synthetic: year.origins[w.place] === "s",
  });
  const yes = fact(w, code, w.group, last.year, "municipalities-yes");
  const n = fact(w, code, w.group, last.year, "municipalities");
  const none = factCell(w, null);
  return [
    first ? said(first) : none,
    said(last),
    none,
    yes && n ? { ...factCell(w, yes), text: w.say("yes.of", { yes: yes.text, n: n.text }) } : none,
    none,
  ];
}

/** Real figures first, then the longest line: one picture per goal. */
function trendOf(w: LocalWriting, goal: number, own: readonly OwnIndicator[]): Figure | null {
  const [chosen] = own
    .filter(({ indicator }) => indicator.measureType !== "binary")
    .map(({ indicator }) => ({
      indicator,
      years: indicator.years.filter(({ values }) => values[w.place] != null),
    }))
    .filter(({ years }) => years.length >= fewestYears)
    .sort((a, b) => real(b.years, w.place) - real(a.years, w.place) || b.years.length - a.years.length);
  return chosen ? localTrend(w, chosen.indicator, `figure-goal-${goal}`) : null;
}

/** Two points are no line. */
const fewestYears = 3;

const real = (years: readonly OwnSpan["last"][], place: number) =>
  years.filter(({ origins }) => origins[place] === "r").length;

/** What the municipality said itself, in its own words. */
function explanations(w: LocalWriting, goal: number): Block[] {
  return w.story.explanations
    .filter((one) => one.goal === goal)
    .map(({ name: indicator, period, text }) =>
      paragraph([
        { kind: "strong", text: w.say("explained.by", { name: w.name, indicator, period }) },
        { kind: "text", text },
      ]),
    );
}

import { formatNumber, roundAsShown } from "../text/number.ts";
import type { Block, Cell, Figure, Table } from "./blocks.ts";
import { tileMapFigure, trendFigure } from "./goal-figures.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { factCell, markedTable, paragraph, plain, say, type Writing } from "./section.ts";
import { joinSentences } from "./sentence.ts";
import type { SnapshotGoal, SnapshotYear } from "./snapshot.ts";
import { sourceLine } from "./sources.ts";
import { baseYear, countSynthetic, presentYear, spreadOf } from "./summary.ts";

/** One goal on one page: headline fact, trend, map, provinces; or the plain statement that there are no figures. */
export function goalSection(w: Writing, goal: SnapshotGoal): Block[] {
  const { text, locale, content } = w;
  const headline = w.headlines.get(goal.number);
  const heading: Block = {
    kind: "heading",
    level: 3,
    id: `goal-${goal.number}`,
    text: goal.name[locale],
    goal: goal.number,
    prefix: `${text("goal.short", { number: goal.number })}. `,
    newPage: headline !== undefined,
  };
  const indicators = content.indicators.filter((one) => one.goal === goal.number && one.years.length > 0);
  if (!headline) {
    const key = indicators.length === 0 ? "goal.none" : "goal.onlyBinary";
    return [heading, paragraph(plain(text(key)))];
  }
  const { summary, indicator, name, median, year } = headline;
  const others = indicators.length - 1;
  const count = w.book.add({
    subject: `goal-${goal.number}`,
    area: "NL01",
    period: "all",
    statistic: "other-indicators",
    value: others,
    decimals: 0,
    synthetic: false,
  });
  const line = trendFigure(w, headline);
  const map = tileMapFigure(w, headline);
  const table = provincesTable(w, headline);
  return [
    heading,
    ...(summary.synthetic ? [paragraph(plain(text("mark.section")), "mark")] : []),
    paragraph(say(w, "goal.level", { name, median, year }), "message"),
    paragraph(joinSentences([...levelSentences(w, headline), ...changeSentences(w, headline)])),
    line,
    ...pairOf(map, table),
    paragraph(
      joinSentences([
        plain(text("goal.definition", { definition: indicator.definition[locale] })),
        say(w, "goal.others", { count, countCount: others }),
      ]),
      "note",
    ),
  ];
}

/** The map and the table stand side by side when there is a map. */
function pairOf(map: Figure | null, table: Table): Block[] {
  return map ? [{ kind: "pair", start: [map], end: [table] }] : [table];
}

function levelSentences(w: Writing, { p10, p90, n, indicator, summary, unit }: IndicatorFacts) {
  const spread = say(w, "goal.spread", { p10: p10.fact, p90, n, nCount: n.value });
  const national = presentYear(indicator)?.national;
  if (!national) return [spread];
  const value = w.book.add({
    subject: indicator.code,
    area: "NL01",
    period: String(summary.year),
    statistic: "value",
    value: roundAsShown(national.value, indicator.decimals),
    decimals: indicator.decimals,
    synthetic: national.synthetic,
  });
  return [spread, say(w, "goal.national", { value: { fact: value, unit } })];
}

function changeSentences(w: Writing, { change }: IndicatorFacts) {
  if (!change) return [say(w, "goal.change.none")];
  const { first, firstYear, difference, higher, compared, kind } = change;
  return [
    say(w, `goal.change.${kind}`, { first, firstYear, difference }),
    say(w, "goal.change.count", { higher, higherCount: higher.value, n: compared, firstYear }),
  ];
}

/** The middle municipality of each province, first and latest year, with the difference of the shown numbers. */
function provincesTable(w: Writing, { indicator, name, unit }: IndicatorFacts): Table {
  const { text, content, locale } = w;
  const present = presentYear(indicator);
  const base = baseYear(indicator);
  const { decimals } = indicator;
  const rows = content.provinces.map((province): Cell[] => {
    const members = content.municipalities.flatMap((one, i) =>
      one.provinceCode === province.code ? [i] : [],
    );
    const before = base && medianCell(base, members, province.code);
    const now = present && medianCell(present, members, province.code);
    const cells: Cell[] = [
      { text: province.name },
      {
        text: text("provinces.share", {
          n: formatNumber(now?.n ?? 0, 0, locale),
          total: formatNumber(members.length, 0, locale),
        }),
      },
    ];
    if (base) cells.push(factCell(w, before?.fact ?? null));
    cells.push(factCell(w, now?.fact ?? null));
    if (base)
      cells.push(
        before && now ? differenceCell(before.fact.value, now.fact.value, province.code) : factCell(w, null),
      );
    return cells;
  });
  return markedTable(w, {
    caption: plain(text("provinces.caption", { name })),
    measure: `${text("provinces.measure", { unit })} ${text("none.meaning")}`,
    source: sourceLine(w, indicator, [base, present]),
    columns: [
      { head: text("provinces.col.province"), align: "start", width: 2.4 },
      { head: text("provinces.col.n"), align: "end", width: 2.1 },
      ...(base ? [{ head: String(base.year), align: "end" as const, width: 1.2 }] : []),
      { head: String(present?.year ?? ""), align: "end", width: 1.2 },
      ...(base ? [{ head: text("provinces.col.difference"), align: "end" as const, width: 1.7 }] : []),
    ],
    rows,
  });

  function medianCell(year: SnapshotYear, members: readonly number[], area: string) {
    const values = members.map((i) => year.values[i] ?? null);
    const spread = spreadOf(values);
    if (!spread) return null;
    const origins = members.map((i) => year.origins[i] ?? "-").join("");
    const fact = w.book.add({
      subject: indicator.code,
      area,
      period: String(year.year),
      statistic: "median",
      value: roundAsShown(spread.median, decimals),
      decimals,
      synthetic: countSynthetic(values, origins) > 0,
    });
    return { n: spread.n, fact };
  }

  function differenceCell(before: number, now: number, area: string): Cell {
    const fact = w.book.add({
      subject: indicator.code,
      area,
      period: `${base?.year}/${present?.year}`,
      statistic: "difference",
      value: roundAsShown(now - before, decimals),
      decimals,
      // Both years are real or both made up: `baseYear` compares no others.
      synthetic: present !== null && countSynthetic(present.values, present.origins) > 0,
    });
    return { ...factCell(w, fact), text: fact.value > 0 ? `+${fact.text}` : fact.text };
  }
}

import { netherlands } from "../areas/area.ts";
import type { Block, Cell, Table } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { sinceEditionBefore } from "./goal-since.ts";
import { type IndicatorFacts, indicatorFacts } from "./indicator-facts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { practiceBox, shownPractices } from "./practices.ts";
import { say, told } from "./say.ts";
import { factCell, markedTable, needed, paragraph, plain, subheading, type Writing } from "./section.ts";
import type { SnapshotGoal } from "./snapshot.ts";
import { sourcesOf } from "./sources.ts";

/**
 * What follows the figures of a goal: the edition before, governments, a practice, what is missing, sources.
 * @param defined the indicator whose definition is told: the one that opens the section, also when few have a figure
 */
export function goalEnd(
  w: Writing,
  goal: SnapshotGoal,
  headline: IndicatorFacts | null,
  defined: Pick<IndicatorFacts, "indicator" | "name"> | null = headline,
): Block[] {
  const { text } = w;
  const id = `goal-${goal.number}`;
  const since = headline ? sinceEditionBefore(w, headline) : null;
  const governments = [...narrativeOf(w), ...fieldsTable(w, goal), ...effortTable(w, goal, headline)];
  const practice = shownPractices(w).find(({ goals }) => goals.includes(goal.number));
  const head = (part: string, words: string) => subheading(w, `${id}-${part}`, words);
  return [
    ...(since ? [head("since", text("goal.since.heading")), ...told([since])] : []),
    ...(governments.length > 0
      ? [head("governments", text("goal.governments.heading")), ...governments]
      : []),
    ...(practice ? [head("practice", text("goal.practice.heading")), practiceBox(w, practice)] : []),
    ...gap(w, goal),
    ...sources(w, goal, defined),
  ];
}

/** Policy fields of municipalities with the targets of this goal, from the catalogue. */
function fieldsTable(w: Writing, goal: SnapshotGoal): Table[] {
  const { text, content, locale } = w;
  const own = new Set(content.targets.filter((one) => one.goal === goal.number).map(({ code }) => code));
  const rows = content.policyFields.flatMap(({ name, targets }): Cell[][] => {
    const here = targets.filter((code) => own.has(code));
    return here.length > 0 ? [[{ text: name[locale] }, { text: here.join(", ") }]] : [];
  });
  if (rows.length === 0) return [];
  return [
    markedTable(w, {
      id: `table-goal-${goal.number}-fields`,
      caption: plain(text("goal.fields.caption", { goal: goal.number })),
      measure: text("goal.fields.measure"),
      source: "",
      dense: true,
      columns: [column(text("goal.fields.col.field"), 3), column(text("goal.fields.col.targets"), 2)],
      rows,
    }),
  ];
}

/** Indicators of effort: first and latest year of the middle municipality. */
function effortTable(w: Writing, goal: SnapshotGoal, headline: IndicatorFacts | null): Table[] {
  const { text } = w;
  const found = w.content.indicators
    .filter((one) => one.goal === goal.number && one.effect === "effort" && one.measureType !== "binary")
    .filter(({ code }) => code !== headline?.indicator.code)
    .flatMap((indicator) => indicatorFacts(w, indicator) ?? []);
  if (found.length === 0) return [];
  const withYear = (fact: IndicatorFacts["year"], of: IndicatorFacts["median"]): Cell => ({
    ...factCell(w, of.fact),
    text: text("progress.value", { value: of.fact.text, year: fact.text }),
  });
  return [
    markedTable(w, {
      id: `table-goal-${goal.number}-effort`,
      caption: plain(text("goal.effort.caption", { goal: goal.number })),
      measure: `${text("goal.effort.measure")} ${text("none.meaning")}`,
      source: "",
      dense: true,
      columns: [
        column(text("annex.col.indicator"), 3.4),
        column(text("annex.col.unit"), 2.2),
        numberColumn(text("progress.col.first"), 1.5),
        numberColumn(text("progress.col.last"), 1.5),
      ],
      rows: found.map(({ name, unit, change, year, median }) => [
        { text: name },
        { text: unit },
        change ? withYear(change.firstYear, change.first) : factCell(w, null),
        withYear(year, median),
      ]),
    }),
  ];
}

/** Targets and indicators of the goal without figures. */
function gap(w: Writing, goal: SnapshotGoal): Block[] {
  const { text, content, locale } = w;
  const indicators = content.indicators.filter((one) => one.goal === goal.number);
  const measured = new Set(indicators.filter((one) => one.years.length > 0).flatMap((one) => one.targets));
  const targets = content.targets.filter((one) => one.goal === goal.number);
  const without = targets.filter(({ code }) => !measured.has(code)).map(({ code }) => code);
  const empty = indicators.filter((one) => one.years.length === 0).map((one) => one.name[locale]);
  if (targets.length === 0) return [];
  const count = (statistic: "targets" | "targets-measured") =>
    needed(w, `goal-${goal.number}`, netherlands, "all", statistic);
  return [
    subheading(w, `goal-${goal.number}-gap`, text("goal.gap.heading")),
    ...told([
      say(w, "goal.gap", {
        goal: String(goal.number),
        targets: count("targets"),
        measured: count("targets-measured"),
      }),
      without.length > 0 ? say(w, "goal.gap.list", { codes: without.join(", ") }) : null,
      empty.length > 0 ? say(w, "goal.gap.empty", { names: empty.join(", ") }) : null,
    ]),
  ];
}

/** What the first indicator measures, and where the figures of the goal come from. */
function sources(
  w: Writing,
  goal: SnapshotGoal,
  defined: Pick<IndicatorFacts, "indicator" | "name"> | null,
): Block[] {
  const found = w.content.indicators
    .filter((one) => one.goal === goal.number && one.years.length > 0)
    .flatMap((one) => sourcesOf(w, one));
  if (found.length === 0) return [];
  const list = [...new Set(found)].sort().join("; ");
  const line = w.text("goal.sources.line", { sources: list });
  if (!defined) return [paragraph(plain(line), "note")];
  const { indicator, name } = defined;
  const definition = w.text("goal.definition", { name, definition: indicator.definition[w.locale] });
  return [paragraph(plain(`${definition} ${line}`), "note")];
}

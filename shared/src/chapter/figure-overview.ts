import { bars } from "../charts/bars.ts";
import { formatNumber } from "../text/number.ts";
import type { Figure } from "./blocks.ts";
import { column, drawn, numberColumn, widePage } from "./figure-parts.ts";
import { goalLevels } from "./goal-levels.ts";
import { basketLine, factCell, plain, type Writing } from "./section.ts";

/** The middle score of every goal as a bar; a goal without a score is hatched. Null without any score. */
export function overviewFigure(w: Writing, id: string): Figure | null {
  const { text, content, locale } = w;
  const levels = goalLevels(w);
  const scored = levels.filter((level) => level !== null);
  if (scored.length === 0) return null;
  const list = scored.map(({ number, name, median, p10, p90 }) =>
    text("overview.alt.goal", { number, name, median: median.text, p10: p10.text, p90: p90.text }),
  );
  const without = content.goals.filter((_, i) => levels[i] === null).map((goal) => goal.name[locale]);
  const none = without.length === 0 ? "" : text("overview.alt.none", { list: without.join(", ") });
  const label = (i: number) => `${content.goals[i]?.number}. ${content.goals[i]?.name[locale]}`;
  return drawn(
    w,
    {
      id,
      finding: plain(text("overview.finding")),
      measure: text("overview.measure", { n: formatNumber(content.municipalities.length, 0, locale) }),
      source: basketLine(w),
      alt: text("overview.alt", { list: list.join("; "), none }).trim(),
      synthetic: scored.some((level) => level.synthetic),
      numbers: {
        columns: [
          column(text("overview.col.goal")),
          numberColumn(text("col.score")),
          numberColumn(text("col.low")),
          numberColumn(text("col.high")),
        ],
        rows: levels.map((level, i) => [
          { text: label(i) },
          factCell(w, level?.median ?? null),
          factCell(w, level?.p10 ?? null),
          factCell(w, level?.p90 ?? null),
        ]),
      },
    },
    (words) =>
      bars({
        rows: levels.map((level, i) => ({
          key: `goal-${i + 1}`,
          label: label(i),
          value: level?.median.value ?? null,
        })),
        width: widePage,
        decimals: 0,
        locale,
        ...words,
      }),
  );
}

import { netherlands } from "../areas/area.ts";
import { areaNameOf, sizeClassAreas } from "./area-groups.ts";
import type { Block, Cell, Table } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { groupMedian } from "./figure-sizes.ts";
import { spreadFigure } from "./figure-spread.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { say, told } from "./say.ts";
import {
  countFact,
  fact,
  factCell,
  markedTable,
  needed,
  plain,
  subheading,
  type Writing,
} from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import { spreadsOf } from "./spreads.ts";

/** Leaving no one behind: distance between municipalities, large and small ones, provinces, and what is not known. */
export function noOneBehind(w: Writing): Block[] {
  const { text } = w;
  const headlines = w.content.goals.map(({ number }) => w.headline(number)).filter((one) => one !== null);
  const blocks = [
    ...narrativeOf(w),
    ...distances(w),
    ...table(w, headlines, "sizes"),
    ...table(w, headlines, "provinces"),
  ];
  if (blocks.length === 0) return [];
  return [
    sectionHeading(w),
    ...blocks,
    subheading(w, "behind-groups", text("behind.groups.heading")),
    ...told([say(w, "behind.groups")]),
  ];
}

function distances(w: Writing): Block[] {
  const { text } = w;
  const figure = spreadFigure(w, "figure-spread");
  if (!figure) return [];
  const [compared, smaller, larger] = (["compared", "smaller", "larger"] as const).map((kind) =>
    countFact(w, "indicators", `spread-${kind}`),
  );
  if (!compared || !smaller || !larger) return [];
  const fillings = { compared, comparedCount: compared.value, smaller, larger };
  return [
    subheading(w, "behind-spread", text("behind.spread.heading")),
    ...told([say(w, "behind.spread", fillings)], "message"),
    ...told([say(w, "behind.intro")]),
    figure,
    spreadTable(w),
  ];
}

function spreadTable(w: Writing): Table {
  const { text, content, locale } = w;
  const rows = spreadsOf(content).map(({ indicator, first, last }): Cell[] => {
    const at = (year: number): Cell => {
      const spread = fact(w, indicator.code, netherlands, year, "spread");
      const cell = factCell(w, spread);
      return spread
        ? { ...cell, text: text("progress.value", { value: cell.text, year: String(year) }) }
        : cell;
    };
    return [
      { text: indicator.name[locale] },
      { text: indicator.unitName[locale] },
      at(first),
      at(last),
      factCell(w, needed(w, indicator.code, netherlands, `${first}/${last}`, "spread-ratio")),
    ];
  });
  return markedTable(w, {
    id: "table-spread",
    caption: plain(text("behind.spread.caption")),
    measure: text("behind.spread.table"),
    source: "",
    dense: true,
    columns: [
      column(text("annex.col.indicator"), 3.4),
      column(text("annex.col.unit"), 2.4),
      numberColumn(text("behind.col.first"), 1.4),
      numberColumn(text("behind.col.last"), 1.4),
      numberColumn(text("behind.col.ratio"), 1.2),
    ],
    rows,
  });
}

/** The headline of every goal with the middle municipality of each size class, or of each province. */
function table(w: Writing, headlines: readonly IndicatorFacts[], kind: "sizes" | "provinces"): Block[] {
  const { text, content } = w;
  const areas =
    kind === "sizes"
      ? sizeClassAreas(content).map((code) => ({ code, name: shortSize(w, code) }))
      : content.provinces;
  const filled = areas.filter(({ code }) =>
    headlines.some(({ indicator, present }) => groupMedian(w, indicator.code, code, present.year)),
  );
  if (filled.length < 2) return [];
  return [
    subheading(w, `behind-${kind}`, text(`behind.${kind}.heading`)),
    markedTable(w, {
      id: `table-behind-${kind}`,
      caption: plain(text(`behind.${kind}.caption`)),
      measure: `${text(`behind.${kind}.measure`)} ${text("none.meaning")}`,
      source: "",
      dense: true,
      longHeads: true,
      columns: [
        column(text("annex.col.indicator"), kind === "sizes" ? 3.4 : 2.6),
        ...filled.map(({ name }) => numberColumn(name)),
      ],
      rows: headlines.map(({ indicator, name, unit, present, year }): Cell[] => [
        { text: text("behind.row", { name, unit, year: year.text }) },
        ...filled.map(({ code }) =>
          factCell(w, groupMedian(w, indicator.code, code, present.year)?.median ?? null),
        ),
      ]),
    }),
  ];
}

function shortSize(w: Writing, area: string): string {
  const words = sizeWords.find((key) => `size-class:${key}` === area);
  return words ? w.text(`size.short.${words}`) : (areaNameOf(w.content, area, w.locale) ?? area);
}

const sizeWords = [
  "under-5k",
  "5k-10k",
  "10k-20k",
  "20k-50k",
  "50k-100k",
  "100k-150k",
  "150k-250k",
  "250k-and-more",
] as const;

import type { Block, Cell, Table } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { narrativeOf } from "./narrative-section.ts";
import { say, told } from "./say.ts";
import { fact, factCell, markedTable, paragraph, plain, subheading, type Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import type { SnapshotIndicator, SnapshotLayer } from "./snapshot.ts";
import { sourceName } from "./sources.ts";

/** Provinces and water boards: what they entered, or the plain statement that they entered nothing. */
export function layers(w: Writing): Block[] {
  const { text, content } = w;
  const kinds = ["province", "water-board"] as const;
  return [
    sectionHeading(w),
    ...narrativeOf(w),
    paragraph(plain(text("layers.note"))),
    ...kinds.flatMap((kind): Block[] => {
      const layer = content.layers.find((one) => one.layer === kind);
      const filled = layer?.indicators.filter(({ years }) => years.length > 0) ?? [];
      const heading = subheading(w, `layer-${kind}`, text(`layers.${kind}`));
      if (!layer || filled.length === 0) return [heading, ...told([say(w, `layers.none.${kind}`)])];
      const groups = Array.from({ length: Math.ceil(filled.length / columnsPerTable) }, (_, i) =>
        filled.slice(i * columnsPerTable, (i + 1) * columnsPerTable),
      );
      return [heading, ...groups.map((group, i) => layerTable(w, layer, group, i + 1))];
    }),
  ];
}

/** More do not fit beside a name on A4. */
const columnsPerTable = 5;

function layerTable(
  w: Writing,
  layer: SnapshotLayer,
  group: readonly SnapshotIndicator[],
  place: number,
): Table {
  const { text, locale } = w;
  const columns = group.map((indicator) => ({ indicator, year: indicator.years.at(-1) }));
  const words = columns.map(({ indicator, year }) =>
    text("annex.values.column", {
      name: indicator.name[locale],
      unit: indicator.unitName[locale],
      year: String(year?.year),
    }),
  );
  const sources = columns.map(({ indicator, year }) => sourceName(w, indicator, year ? [year] : []));
  const areas = layer.areas.toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  return markedTable(w, {
    id: `table-${layer.layer}-${place}`,
    caption: plain(text(`layers.caption.${layer.layer}`)),
    measure: `${text("layers.measure", { columns: words.join(". ") })} ${text("none.meaning")}`,
    source: text("source", { source: [...new Set(sources)].join("; ") }),
    dense: true,
    longHeads: true,
    columns: [
      column(text(`layers.${layer.layer}`), 2),
      ...columns.map(({ indicator }) => numberColumn(indicator.name[locale], 1.3)),
    ],
    rows: areas.map(({ code, name }): Cell[] => [
      { text: name },
      ...columns.map(({ indicator, year }) =>
        factCell(w, year ? fact(w, indicator.code, code, year.year, "value") : null),
      ),
    ]),
  });
}

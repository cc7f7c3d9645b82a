import { sizeClasses } from "../areas/groups.ts";
import { bars } from "../charts/bars.ts";
import { areaNameOf, sizeClassAreas } from "./area-groups.ts";
import type { Cell, Figure, Table } from "./blocks.ts";
import type { Fact } from "./facts.ts";
import { column, drawn, numberColumn } from "./figure-parts.ts";
import type { IndicatorFacts } from "./indicator-facts.ts";
import { differenceUnit } from "./indicator-facts.ts";
import { fact, factCell, markedTable, plain, title, type Writing } from "./section.ts";
import type { SnapshotYear } from "./snapshot.ts";
import { sourceLine } from "./sources.ts";

/** The middle municipality of a province or size class in one year; null when too few have a figure. */
export function groupMedian(
  w: Writing,
  code: string,
  area: string,
  year: number,
): { median: Fact; n: Fact } | null {
  const n = fact(w, code, area, year, "municipalities");
  const median = fact(w, code, area, year, "median");
  return n && median && { median, n };
}

/** Size classes with their middle municipality, from small to large. */
export function sizesOf(w: Writing, { indicator, present }: IndicatorFacts) {
  return sizeClassAreas(w.content).map((area) => ({
    area,
    /** `10.000 tot 20.000`; a head says that these are residents. */
    bounds: sizeBounds(w, area),
    /** `10.000 tot 20.000 inwoners` */
    name: areaNameOf(w.content, area, w.locale) ?? area,
    level: groupMedian(w, indicator.code, area, present.year),
    /** With a figure, also where they are too few for a middle one. */
    n: fact(w, indicator.code, area, present.year, "municipalities"),
  }));
}

/** Holds the longest of these labels beside its bar; printed at 76 mm its text is 8 pt. */
const beside = 370;

function sizeBounds(w: Writing, area: string): string {
  const code = sizeCodes.find((one) => area === `size-class:${one}`);
  return code ? w.text(`size.${code}`) : area;
}

const sizeCodes = sizeClasses.map(({ code }) => code);

/** The middle municipality of each size class as a bar; null when fewer than two classes have one. */
export function sizesFigure(w: Writing, facts: IndicatorFacts, id: string): Figure | null {
  const { text, locale } = w;
  const { indicator, name, unit, year, present } = facts;
  const sizes = sizesOf(w, facts);
  const known = sizes.flatMap(({ bounds: size, level }) => (level ? [{ name: size, ...level }] : []));
  if (known.length < 2) return null;
  const list = known.map(({ name: size, median }) =>
    text("sizes.alt.one", { name: size, value: median.text }),
  );
  const measure = known.length < sizes.length ? "sizes.figure.measure" : "sizes.figure.measure.full";
  return drawn(
    w,
    {
      id,
      finding: title(w, "sizes.finding", { name, year }),
      measure: text(measure, { unit }),
      source: sourceLine(w, indicator, [present]),
      alt: text("sizes.alt", { list: list.join("; ") }),
      synthetic: known.some(({ median }) => median.synthetic),
      numbers: {
        columns: [column(text("sizes.col")), numberColumn(text("col.median"))],
        rows: sizes.map(({ bounds: size, level }) => [{ text: size }, factCell(w, level?.median ?? null)]),
      },
    },
    (words) =>
      bars({
        rows: sizes.map(({ area, bounds: size, level, n }) => ({
          key: area,
          label: size,
          value: level?.median.value ?? null,
          ...(n && n.value > 0 && !level ? { nothing: text("sizes.few") } : {}),
        })),
        width: beside,
        stackedBelow: beside,
        decimals: indicator.decimals,
        locale,
        ...words,
      }),
  );
}

/** Rows of provinces or size classes: how many municipalities, first year, latest year and the difference. */
export function groupTable(
  w: Writing,
  { indicator, present, base, unit, name }: IndicatorFacts,
  kind: "sizes" | "provinces",
  id: string,
): Table {
  const { text, content } = w;
  const areas =
    kind === "sizes"
      ? sizeClassAreas(content).map((code) => ({ code, name: sizeBounds(w, code) }))
      : content.provinces;
  const rows = areas.map((area): Cell[] => {
    const at = (year: SnapshotYear | null) => year && groupMedian(w, indicator.code, area.code, year.year);
    const [before, now] = [at(base), at(present)];
    const n = fact(w, indicator.code, area.code, present.year, "municipalities");
    return [
      { text: area.name },
      n ? { text: n.text, fact: n.id } : { text: text("none") },
      ...(base ? [factCell(w, before?.median ?? null)] : []),
      factCell(w, now?.median ?? null),
      ...(base ? [factCell(w, before && now ? changeOf(area.code) : null)] : []),
    ];
  });
  return markedTable(w, {
    id,
    caption: plain(text(kind === "sizes" ? "sizes.caption" : "provinces.caption", { name })),
    measure: `${text(kind === "sizes" ? "sizes.measure" : "provinces.measure", { unit: unitWords() })} ${text("none.meaning")}`,
    source: sourceLine(w, indicator, [base, present]),
    columns: [
      column(text(kind === "sizes" ? "sizes.col" : "provinces.col.province"), 3.2),
      numberColumn(text("provinces.col.n", { year: String(present.year) }), 1.9),
      ...(base ? [numberColumn(String(base.year), 1.3)] : []),
      numberColumn(String(present.year), 1.3),
      ...(base ? [numberColumn(text("provinces.col.difference"), 1.7)] : []),
    ],
    rows,
  });

  function changeOf(area: string): Fact | null {
    return base && fact(w, indicator.code, area, `${base.year}/${present.year}`, "change");
  }

  function unitWords(): string {
    const between = differenceUnit(w, indicator);
    return between === unit || !base ? unit : text("unit.both", { unit, between });
  }
}

import type { Locale } from "../../text/define-text.ts";
import { formatNumber } from "../../text/number.ts";
import { goalOverview } from "../goal-overview.ts";
import { heat } from "../heat.ts";
import type { HeatCell, HeatInput } from "../heat-model.ts";
import { levelChange } from "../level-change.ts";
import type { GivenValue, YearValue } from "../picture-input.ts";
import { rankBands } from "../rank-bands.ts";
import { scatter } from "../scatter.ts";
import type { Scene } from "../scene.ts";
import { singleValue } from "../single-value.ts";
import { slope } from "../slope.ts";
import { smallMultiples } from "../small-multiples.ts";
import { strip } from "../strip.ts";
import { trend } from "../trend.ts";

/** What a page could hand to its pictures: areas with figures over years. */
export interface FigureCase {
  /** How many areas; the first ones have the names of real municipalities. */
  areas: number;
  years: readonly number[];
  /** The figure of the area with this number, in the year with this number; null: none. */
  value: (area: number, year: number) => number | null;
  /** In front of every name. */
  longName?: string;
  /** From this year on figures are examples. */
  syntheticFrom?: number;
  /** The series breaks in this year. */
  breakIn?: number;
}

const wave = (area: number, year: number) =>
  Math.max(0.3, 7.5 - year * 0.5 + 2.4 * Math.sin(area * 1.7) + 0.6 * Math.sin(year + area));
const years = (count: number) => Array.from({ length: count }, (_, i) => 2026 - count + i);

/** Sets of figures that break careless drawings. */
export const figureCases: Readonly<Record<string, FigureCase>> = {
  "ordinary figures of all municipalities": { areas: 342, years: years(14), value: wave },
  "one municipality": { areas: 1, years: years(8), value: wave },
  "no figure at all": { areas: 60, years: years(8), value: () => null },
  "one year": { areas: 60, years: years(1), value: wave },
  "negative values": { areas: 60, years: years(8), value: (area, year) => wave(area, year) - 12 },
  "values on both sides of zero": { areas: 60, years: years(8), value: (area, year) => wave(area, year) - 4 },
  "very long names": {
    areas: 60,
    years: years(8),
    value: wave,
    longName: "Gemeenschappelijke Regeling Nuenen, Gerwen en Nederwetten-Llanfairpwllgwyngyll ",
  },
  "25 years": { areas: 60, years: years(25), value: wave },
  "equal values": { areas: 60, years: years(8), value: () => 4.2 },
  "zeros only": { areas: 60, years: years(8), value: () => 0 },
  "huge values": { areas: 60, years: years(8), value: (area, year) => 1e12 + wave(area, year) * 1e13 },
  "tiny values": { areas: 60, years: years(8), value: (area, year) => wave(area, year) * 1e-7 },
  "one value far out": {
    areas: 60,
    years: years(8),
    value: (area, year) => (area === 59 ? 9000 : wave(area, year)),
  },
  "gaps everywhere": {
    areas: 60,
    years: years(9),
    value: (area, year) => ((area + year) % 3 === 0 ? null : wave(area, year)),
  },
  "examples after real figures, and a break": {
    areas: 60,
    years: years(12),
    value: wave,
    syntheticFrom: 2022,
    breakIn: 2018,
  },
};

/** Widths from a narrow phone to a wide page. */
export const figureWidths = [280, 320, 640, 1100] as const;

const cities =
  "Zwolle,'s-Gravenhage,Nuenen,Apeldoorn,Arnhem,Deventer,Ede,Enschede,Haarlemmermeer,Zaanstad,Amersfoort,Leiden".split(
    ",",
  );

/** Every layout on one case, by name; null where it draws nothing. */
export function everyFigure(
  one: FigureCase,
  width: number,
  locale: Locale = "nl",
): Readonly<Record<string, Scene | null>> {
  const names = Array.from(
    { length: one.areas },
    (_, i) => `${one.longName ?? ""}${cities[i] ?? `Gemeente ${i}`}`,
  );
  const code = (area: number) => `GM${String(193 + area).padStart(4, "0")}`;
  const name = (area: number) => names[area] ?? "";
  const all = names.map((_, area) => area);
  const lastYear = one.years.length - 1;
  const isSynthetic = (year: number) =>
    one.syntheticFrom !== undefined && (one.years[year] ?? 0) >= one.syntheticFrom;
  const given = (area: number, year: number): GivenValue | null => {
    const value = one.value(area, year);
    const status = year === lastYear ? "provisional" : one.years[year] === one.breakIn ? "break" : "normal";
    return value === null ? null : { value, status, synthetic: isSynthetic(year) };
  };
  const points = (area: number): YearValue[] =>
    one.years.map((year, i) => ({
      year,
      ...(given(area, i) ?? { value: null, status: "missing", synthetic: false }),
    }));
  const quantile = (year: number, share: number) => {
    const values = all.flatMap((area) => one.value(area, year) ?? []).sort((a, b) => a - b);
    return values[Math.min(values.length - 1, Math.floor(share * values.length))];
  };
  const band = one.years.flatMap((year, i) => {
    const [p10, median, p90] = [quantile(i, 0.1), quantile(i, 0.5), quantile(i, 0.9)];
    if (p10 === undefined || median === undefined || p90 === undefined) return [];
    return [{ year, p10, median, p90, origin: isSynthetic(i) ? ("synthetic" as const) : ("real" as const) }];
  });
  const middle = band.map(({ year, median, origin }) => ({
    year,
    value: median,
    synthetic: origin === "synthetic",
  }));
  const dutch = locale === "nl";
  const common = {
    width,
    locale,
    decimals: 1,
    unit: dutch ? "woninginbraken per 1.000 inwoners" : "burglaries per 1,000 inhabitants",
    title: dutch ? "Zwolle ligt onder de middelste gemeente" : "Zwolle is below the middle municipality",
    description: "",
    syntheticMark:
      one.syntheticFrom === undefined
        ? null
        : "VOORBEELD, geen echt cijfer: 5 van de 9 cijfers zijn voorbeelden",
  };
  const marked = all.slice(0, 8).map(code);
  const peers = all.slice(8, 18).map(code);
  const [fromYear = 2025, toYear = 2025] = [one.years[0], one.years.at(-1)];
  const broken = one.breakIn !== undefined || one.syntheticFrom !== undefined;
  const some = all.slice(0, 9);
  const [firstMiddle, lastMiddle] = [middle[0], middle.at(-1)];
  const shown = (value: number) => formatNumber(value, 1, locale);
  const heatRows = (columns: number, decimals: number): HeatInput["rows"] =>
    some.map((area) => ({
      code: code(area),
      name: name(area),
      own: area === 2,
      cells: Array.from({ length: columns }, (_, column): HeatCell | null => {
        const value = one.value(area, column % one.years.length);
        if (value === null || column === 13) return null;
        const position = (["better", "middle", "worse", "none"] as const)[(area + column) % 4] ?? "none";
        const text = formatNumber(decimals === 0 ? Math.abs(value) % 101 : value, decimals, locale);
        const title = `${name(area)}: ${text}`;
        return {
          text,
          title,
          position,
          share: ((area * 3 + column) % 10) / 9,
          synthetic: isSynthetic(column),
        };
      }),
    }));
  const indicators = (
    dutch
      ? "Woninginbraken,Afstand tot de huisarts,Bijstandsontvangers,Restafval"
      : "Burglaries,Distance to the doctor,Welfare recipients,Residual waste"
  ).split(",");
  return {
    slope: slope({
      ...common,
      fromYear,
      toYear,
      areas: all.map((area) => ({
        code: code(area),
        name: name(area),
        from: given(area, 0),
        to: given(area, lastYear),
        broken: one.breakIn !== undefined && area === 1,
      })),
      marked,
      middle: firstMiddle && lastMiddle ? { from: firstMiddle.value, to: lastMiddle.value } : null,
    }),
    scatter: scatter({
      ...common,
      points: all.map((area) => ({
        code: code(area),
        name: name(area),
        x: one.value(area, lastYear),
        y: one.value(area + 7, 0),
        synthetic: isSynthetic(lastYear),
      })),
      marked: marked.slice(0, 4),
      peers,
      peersLabel: dutch ? "gemeenten die lijken op Zwolle" : "municipalities like Zwolle",
      x: { label: `${common.unit}, ${toYear}`, decimals: 1 },
      y: {
        label: dutch
          ? "Bijstandsontvangers per 1.000 inwoners, 2025"
          : "Welfare recipients per 1,000 inhabitants, 2025",
        decimals: 1,
      },
    }),
    "level and change": levelChange({
      ...common,
      points: all.map((area) => ({
        code: code(area),
        name: name(area),
        now: one.value(area, lastYear),
        before: one.value(area, 0),
        broken: broken && area % 2 === 1,
      })),
      marked: marked.slice(0, 3),
      peers,
      measure: common.unit,
      fromYear,
      toYear,
    }),
    "rank bands": rankBands({
      ...common,
      rankedCount: one.areas,
      rows: some.map((area) => {
        const low = 1 + ((area * 37) % Math.max(1, one.areas - 1));
        const rankable = area % 3 !== 2;
        const high = Math.min(one.areas, low + (rankable ? 30 : 160));
        const row = { code: code(area), name: name(area), own: area === 0 };
        if (one.value(area, lastYear) === null || area === 7) {
          return {
            ...row,
            low: null,
            high: null,
            median: null,
            rankable: false,
            reason: dutch ? "te weinig cijfers" : "too few figures",
          };
        }
        return { ...row, low, high, median: rankable ? (low + high) / 2 : null, rankable };
      }),
    }),
    "heat of goals": heat({
      ...common,
      corner: dutch ? "Gemeente" : "Municipality",
      columns: Array.from({ length: 17 }, (_, i) => ({
        key: `goal-${i + 1}`,
        label: String(i + 1),
        goal: i + 1,
        title: `Doel ${i + 1}`,
      })),
      rows: heatRows(17, 0),
    }),
    "heat of indicators": heat({
      ...common,
      corner: dutch ? "Gemeente" : "Municipality",
      columns: indicators.map((label) => ({
        key: label,
        label,
        unit: "per 1.000 inwoners, 2024",
        title: label,
      })),
      rows: heatRows(indicators.length, 1),
    }),
    "small multiples": smallMultiples({
      ...common,
      axis: "shared",
      panels: some.map((area) => ({
        key: code(area),
        area: code(area),
        name: name(area),
        own: area === 0,
        points: points(area),
        middle,
      })),
    }),
    "small multiples of indicators": smallMultiples({
      ...common,
      axis: "own",
      panels: indicators.slice(0, Math.max(1, Math.min(4, one.areas))).map((label, area) => ({
        key: label,
        name: label,
        points: points(Math.min(area, one.areas - 1)),
        measured: { unit: common.unit, decimals: 1 },
      })),
    }),
    "single value": singleValue({
      ...common,
      name: name(0),
      code: code(0),
      points: points(0),
      middle,
      note: dutch
        ? `lager dan de middelste gemeente (${shown(1)})`
        : `lower than the middle municipality (${shown(1)})`,
    }),
    "goal overview": goalOverview({
      ...common,
      name: name(0),
      code: code(0),
      rows: Array.from({ length: 17 }, (_, i) => {
        const value = one.value(i, 0);
        const score = value === null || i === 13 ? null : Math.min(100, Math.abs(value * 11));
        return {
          goal: i + 1,
          name: `${one.longName ?? ""}${["Geen armoede", "Geen honger", "Goede gezondheid en welzijn", "Verantwoorde consumptie en productie"][i % 4]}`,
          score,
          reason: score === null ? "te weinig cijfers" : null,
          middle: score === null ? null : 50,
          low: 30,
          high: 70,
          syntheticCount: one.syntheticFrom === undefined ? 0 : i % 3,
        };
      }),
    }),
    trend: trend({
      ...common,
      syntheticMark: common.syntheticMark ?? "VOORBEELD, geen echt cijfer",
      series: all.slice(0, 3).map((area) => ({
        code: code(area),
        name: name(area),
        points: points(area).map(({ synthetic, ...point }) => ({
          ...point,
          origin: synthetic ? "synthetic" : "real",
        })),
      })),
      spread: band,
      breaks:
        one.breakIn === undefined
          ? []
          : [{ year: one.breakIn, reason: "de politie telt sinds dat jaar anders" }],
      targets: [
        { kind: "adopted", value: 2, year: 2030, synthetic: true },
        { kind: "own", value: 1.2, year: 2030, from: { year: 2021, value: 3.2 }, synthetic: true },
      ],
    }),
    strip: strip({
      ...common,
      values: all.map((area) => ({ code: code(area), name: name(area), value: one.value(area, lastYear) })),
      marked: marked.slice(0, 3),
    }),
  };
}

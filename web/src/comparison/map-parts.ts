import type { ClassLegend } from "@lokaal17/shared/charts/legend";
import { legendScene } from "@lokaal17/shared/charts/legend-scene";
import type { Scene } from "@lokaal17/shared/charts/scene";
import type { TileMapInput } from "@lokaal17/shared/charts/tile-map";
import { mapFinding, yesFinding } from "@lokaal17/shared/comparison/findings";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { FigurePicture } from "../ui/figure-picture.ts";
import { type AreaFigures, figuresOf, groupsByProvince } from "./area-figures-model.ts";
import { figureSourceText } from "./figure-source-text.ts";
import type { Sourced } from "./figure-sources.tsx";
import type { MapFigureProps } from "./map-figure.tsx";
import { markedFinding } from "./marked-finding.ts";
import { pictureMark } from "./picture-mark.ts";
import { shownAs, shownValue } from "./shown-figures-model.ts";

/** What a map says above itself: of the municipalities named on it, else where the figure is high and low. */
export function findingOfMap(
  { figures, marked, provinces }: Pick<MapFigureProps, "figures" | "marked" | "provinces">,
  locale: Locale,
): string {
  const shown = shownAs(figures, locale);
  const finding =
    markedFinding(figures, marked, shown) ??
    (figures.binary
      ? yesFinding(figuresOf(figures), shown)
      : mapFinding(groupsByProvince(figures, provinces), shown));
  return finding.text;
}

/** What the map of tiles and the map of boundaries are both drawn from. */
export function mapInput(
  { figures, marked }: Pick<MapFigureProps, "figures" | "marked">,
  locale: Locale,
): Omit<TileMapInput, "tiles" | "width" | "title" | "description"> {
  const { unit, decimals, rows } = figures;
  return {
    areas: rows,
    values: new Map(rows.map(({ code, value }) => [code, value])),
    highlighted: rows
      .filter(({ code }) => marked.includes(code))
      .map((row) => ({
        code: row.code,
        label: `${row.name} ${shownValue(row.value, figures, locale) ?? ""}`.trim(),
      })),
    unit,
    decimals,
    locale,
    syntheticMark: pictureMark(figures, locale),
    legend: "beside",
  };
}

/** As wide as the classes of a map are drawn below a picture's title. */
const legendWidth = 480;

/** A map as a picture that can leave the page. */
export function pictureOfMap(
  scene: Scene,
  draw: (width: number) => Scene | null,
  words: {
    legend: ClassLegend;
    finding: string;
    measure: string;
    sourced: Sourced;
    figures: AreaFigures;
    dataVersion: number | undefined;
    kind: "kaart" | "grenzen";
  },
  locale: Locale,
): FigurePicture {
  const { legend, finding, measure, sourced, figures, dataVersion, kind } = words;
  const unit = compareText(locale)("from-value", { unit: figures.unit });
  return {
    scene,
    draw,
    legend: legendScene({ ...legend, unit }, legendWidth, locale),
    finding,
    measure,
    source: figureSourceText(sourced, locale),
    fileName: pictureName(figures, kind),
    ...(dataVersion === undefined ? {} : { dataVersion }),
  };
}

/** Name of the file of a picture: what, when and how it is drawn, in letters that every system takes. */
export function pictureName({ name, year }: Pick<AreaFigures, "name" | "year">, kind: string): string {
  const plain = [name, year ?? "", kind]
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
}

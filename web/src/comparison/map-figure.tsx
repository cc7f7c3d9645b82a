import { type TileMapInput, tileMap } from "@lokaal17/shared/charts/tile-map";
import { mapFinding, yesFinding } from "@lokaal17/shared/comparison/findings";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { MapClassLegend } from "../ui/map-class-legend.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { useWidth } from "../ui/use-width.ts";
import { AreaCard } from "./area-card.tsx";
import { type AreaFigures, figuresOf, groupsByProvince } from "./area-figures-model.ts";
import { ChosenValues } from "./chosen-values.tsx";
import { FigureSources, type Sourced } from "./figure-sources.tsx";
import { markedFinding } from "./marked-finding.ts";
import { pictureMark } from "./picture-mark.ts";
import { ProvinceTable } from "./province-table.tsx";
import { shownAs, shownValue } from "./shown-figures-model.ts";

export interface MapFigureProps {
  figures: AreaFigures;
  provinces: readonly { code: AreaFigures["rows"][number]["code"]; name: string; median: number | null }[];
  /** Codes of the municipalities that are named on the map. */
  marked: readonly string[];
  /** What stands in the line of sources. */
  sourced: Sourced;
  level?: 2 | 3;
  actions?: FigureActions;
  onSelect?: (code: string) => void;
  /** True where no table of all areas stands on the page: the figure's own table then lists them. */
  listAll?: boolean;
}

/**
 * The tile map: every municipality an equal hexagon. Its title is about the municipalities that are named on it, else
 * it says in which provinces the figure is high and low.
 */
export function MapFigure(props: MapFigureProps) {
  const { figures, provinces, marked, sourced, level, actions, onSelect, listAll = false } = props;
  const text = useText(compareText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const { name, unit, decimals, rows } = figures;
  const shown = shownAs(figures, locale);
  const finding =
    markedFinding(figures, marked, shown) ??
    (figures.binary
      ? yesFinding(figuresOf(figures), shown)
      : mapFinding(groupsByProvince(figures, provinces), shown));
  const input: TileMapInput = {
    tiles: rows.flatMap(({ code, tile }) => (tile ? [{ code, ...tile }] : [])),
    areas: rows,
    values: new Map(rows.map(({ code, value }) => [code, value])),
    highlighted: rows
      .filter(({ code }) => marked.includes(code))
      .map((row) => ({
        code: row.code,
        label: `${row.name} ${shownValue(row.value, figures, locale) ?? ""}`.trim(),
      })),
    width,
    unit,
    decimals,
    locale,
    title: finding.text,
    description: text("description.map"),
    syntheticMark: pictureMark(figures, locale),
    legend: "beside",
  };
  const map = tileMap(input);
  if (!map) return null;
  return (
    <Figure
      finding={finding.text}
      measure={text("each-tile", { name, unit, year: String(figures.year ?? "–") })}
      legend={
        <MapClassLegend
          unit={text("from-value", { unit })}
          classes={map.legend.bounds}
          missing={map.legend.noDataCount}
        />
      }
      source={<FigureSources of={sourced} />}
      {...(level ? { level } : {})}
      {...(actions ? { actions } : {})}
      table={
        <div className="stack">
          {listAll && <ChosenValues figures={figures} chosen={marked} others />}
          <ProvinceTable
            synthetic={figures.syntheticCount > 0}
            unit={unit}
            decimals={decimals}
            provinces={provinces}
          />
        </div>
      }
    >
      <div ref={holder}>
        <SceneFigure
          scene={map.scene}
          card={(code) => <AreaCard figures={figures} code={code} />}
          {...(onSelect ? { onSelect } : {})}
        />
      </div>
    </Figure>
  );
}

import { type TileMapInput, tileMap } from "@lokaal17/shared/charts/tile-map";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import type { FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { MapClassLegend } from "../ui/map-class-legend.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { useWidth } from "../ui/use-width.ts";
import { AreaCard } from "./area-card.tsx";
import type { AreaFigures } from "./area-figures-model.ts";
import { ChosenValues } from "./chosen-values.tsx";
import { FigureSources, type Sourced } from "./figure-sources.tsx";
import { findingOfMap, mapInput, pictureOfMap } from "./map-parts.ts";
import { ProvinceTable } from "./province-table.tsx";

export interface MapFigureProps {
  figures: AreaFigures;
  provinces: readonly { code: AreaFigures["rows"][number]["code"]; name: string; median: number | null }[];
  /** Codes of the municipalities that are named on the map. */
  marked: readonly string[];
  /** What stands in the line of sources. */
  sourced: Sourced;
  /** Version of the figures: a picture that leaves the page names it. */
  dataVersion?: number;
  /** Whom to ask whether the figure is right. */
  question?: FigureQuestion;
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
  const { figures, sourced, dataVersion, question, level, actions, onSelect } = props;
  const text = useText(compareText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const { name, unit, rows, year } = figures;
  const finding = findingOfMap(props, locale);
  const input: TileMapInput = {
    ...mapInput(props, locale),
    tiles: rows.flatMap(({ code, tile }) => (tile ? [{ code, ...tile }] : [])),
    width,
    title: finding,
    description: text("description.map"),
  };
  const map = tileMap(input);
  if (!map) return null;
  const measure = text("each-tile", { name, unit, year: String(year ?? "–") });
  const picture = pictureOfMap(
    map.scene,
    (wide) => tileMap({ ...input, width: wide })?.scene ?? null,
    { legend: map.legend, finding, measure, sourced, figures, dataVersion, kind: "kaart" },
    locale,
  );
  return (
    <Figure
      finding={finding}
      measure={measure}
      picture={picture}
      legend={
        <MapClassLegend
          unit={text("from-value", { unit })}
          classes={map.legend.bounds}
          missing={map.legend.noDataCount}
        />
      }
      source={<FigureSources of={sourced} />}
      table={<MapTable {...props} />}
      {...(question ? { question } : {})}
      {...(level ? { level } : {})}
      {...(actions ? { actions } : {})}
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

/** What a map shows, as tables: the named areas and all others where the page has no such table, then the provinces. */
export function MapTable({ figures, provinces, marked, listAll = false }: MapFigureProps) {
  const { unit, decimals, syntheticCount } = figures;
  return (
    <div className="stack">
      {listAll && <ChosenValues figures={figures} chosen={marked} others />}
      <ProvinceTable synthetic={syntheticCount > 0} unit={unit} decimals={decimals} provinces={provinces} />
    </div>
  );
}

import { type BoundaryMapInput, boundaryMap, wholeCountry } from "@lokaal17/shared/charts/boundary-map";
import { boundaryMapText } from "@lokaal17/shared/text/boundary-map";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { use, useState } from "react";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import { FigurePlace } from "../ui/figure-place.ts";
import { useHighlight } from "../ui/highlight.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { MapClassLegend } from "../ui/map-class-legend.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { useWidth } from "../ui/use-width.ts";
import { AreaCard } from "./area-card.tsx";
import { BoundaryMapList } from "./boundary-map-list.tsx";
import { BoundaryMapTools } from "./boundary-map-tools.tsx";
import { boundariesQuery } from "./boundary-queries.ts";
import { FigureSources } from "./figure-sources.tsx";
import { FollowHighlight } from "./follow-highlight.tsx";
import { MapFigure, type MapFigureProps, MapTable } from "./map-figure.tsx";
import { findingOfMap, mapInput, pictureOfMap } from "./map-parts.ts";
import { around, isInView, isWhole, zoomedIn } from "./map-view.ts";
import { useMapDrag } from "./use-map-drag.ts";

/**
 * The map of boundaries: every municipality in its own shape. It can be made larger, moved and searched; the list beside
 * it does all that by keyboard.
 */
export function BoundaryMapFigure({ setYear, ...props }: MapFigureProps & { setYear: number }) {
  const { figures, marked, sourced, dataVersion, question, level, actions, onSelect } = props;
  const text = useText(boundaryMapText);
  const compare = useText(compareText);
  const locale = useLocale();
  const place = use(FigurePlace);
  // Where a list of its own stands beside the figure, that one walks the map too.
  const hasList = useHighlight() !== null;
  const [holder, width] = useWidth<HTMLDivElement>();
  const { data: set } = useSuspenseQuery(boundariesQuery(setYear));
  const [view, setView] = useState(wholeCountry);
  const [active, setActive] = useState<string | null>(null);
  const { name, unit, year } = figures;
  const finding = findingOfMap(props, locale);
  const input: BoundaryMapInput = {
    ...mapInput(props, locale),
    shapes: set.shapes,
    frame: set,
    width,
    title: finding,
    description: text("description"),
    view,
  };
  const map = boundaryMap(input);
  const drag = useMapDrag(view, setView, map);
  const drawn = new Set<string>(set.shapes.map(({ code }) => code));
  // Boundaries of other municipalities than these: the tiles show them all.
  if (!map || figures.rows.some(({ code }) => !drawn.has(code))) return <MapFigure {...props} />;
  const measure = text("each-shape", { name, unit, year: String(year ?? "–") });
  const boundarySource = text("boundary-source", {
    year: String(set.year),
    source: set.source,
    licence: set.licence ?? "none",
  });
  const picture = pictureOfMap(
    map.scene,
    (wide) => boundaryMap({ ...input, width: wide })?.scene ?? null,
    { legend: map.legend, finding, measure, sourced, figures, dataVersion, kind: "grenzen" },
    locale,
  );
  /** A list walks: the map follows when the area is out of view. */
  function show(code: string | null) {
    setActive(code);
    const at = code === null ? null : map?.centreOf(code);
    if (at && !isInView(view, at)) setView(around(view, at));
  }
  return (
    <Figure
      finding={finding}
      measure={measure}
      picture={{ ...picture, source: `${picture.source} ${boundarySource}` }}
      legend={
        <MapClassLegend
          unit={compare("from-value", { unit })}
          classes={map.legend.bounds}
          missing={map.legend.noDataCount}
        />
      }
      source={
        <>
          <FigureSources of={sourced} /> {boundarySource}
        </>
      }
      table={<MapTable {...props} />}
      {...(question ? { question } : {})}
      {...(level ? { level } : {})}
      {...(actions ? { actions: withBoundaries(actions) } : {})}
    >
      <div className="boundary-map">
        <div className="boundary-map__picture">
          {place === "page" && (
            <BoundaryMapTools
              view={view}
              onView={setView}
              at={active === null ? null : map.centreOf(active)}
            />
          )}
          {hasList && <FollowHighlight frame={holder} onPointed={show} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map does all this by keyboard */}
          <div
            ref={holder}
            className={
              isWhole(view) ? "boundary-map__frame" : "boundary-map__frame boundary-map__frame--larger"
            }
            {...drag.handlers}
            onDoubleClick={(event) => setView(zoomedIn(view, drag.placeOf(event)))}
          >
            <SceneFigure
              scene={map.scene}
              selected={hasList ? null : active}
              card={(code) => <AreaCard figures={figures} code={code} />}
              {...(onSelect ? { onSelect: (code: string) => drag.isClick() && onSelect(code) } : {})}
            />
          </div>
        </div>
        {place === "page" && !hasList && (
          <BoundaryMapList
            figures={figures}
            marked={marked}
            active={active}
            onActive={show}
            view={view}
            onView={setView}
            centreOf={map.centreOf}
            {...(onSelect ? { onSelect } : {})}
          />
        )}
      </div>
    </Figure>
  );
}

/** On another site the figure has its boundaries too. */
function withBoundaries({ embed, ...actions }: FigureActions): FigureActions {
  if (embed === undefined || embed.includes("kaart=grenzen"))
    return { ...actions, ...(embed ? { embed } : {}) };
  return { ...actions, embed: `${embed}${embed.includes("?") ? "&" : "?"}kaart=grenzen` };
}

import { boundaryMapText } from "@lokaal17/shared/text/boundary-map";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CatchBoundary, type ErrorComponentProps, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, use, useState } from "react";
import { FigurePlace } from "../ui/figure-place.ts";
import { useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { ErrorState, LoadingState } from "../ui/states.tsx";
import { boundarySetsQuery } from "./boundary-queries.ts";
import { MapFigure, type MapFigureProps } from "./map-figure.tsx";

/* Shapes are read and drawn for who asks for them: the map of tiles needs neither. */
const load = async () => ({ default: (await import("./boundary-map-figure.tsx")).BoundaryMapFigure });
const drawn = import.meta.env.SSR ? (await load()).default : null;
const BoundaryMapFigure = drawn ?? lazy(load);

type Kind = "tiles" | "boundaries";

export interface MapSwitchProps extends MapFigureProps {
  /** The year whose municipalities are shown. */
  boundaryYear: number;
}

/**
 * The boundaries to draw those municipalities with: of that year, else the nearest year before it that has as many.
 * (The map itself checks that they are the same ones.)
 */
function setFor<Set extends { year: number; areas: number }>(
  sets: readonly Set[],
  boundaryYear: number,
  areas: number,
): Set | null {
  const fitting = sets.filter((set) => set.year <= boundaryYear && set.areas === areas);
  return fitting.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

/** The map, with the choice between equal tiles and boundaries where those boundaries are loaded. */
export function MapSwitch({ boundaryYear, ...props }: MapSwitchProps) {
  const text = useText(boundaryMapText);
  const { sets } = useSuspenseQuery(boundarySetsQuery).data;
  const [kind, choose] = useKind();
  const place = use(FigurePlace);
  const { layer, rows } = props.figures;
  const set = layer === "municipality" ? setFor(sets, boundaryYear, rows.length) : null;
  if (!set) return <MapFigure {...props} />;
  return (
    <div className="map-switch">
      {place === "page" && (
        <div className="needs-script">
          <Segmented<Kind>
            label={text("kind")}
            options={[
              { value: "tiles", label: text("kind.tiles") },
              { value: "boundaries", label: text("kind.boundaries") },
            ]}
            value={kind}
            onChange={choose}
          />
        </div>
      )}
      {kind === "boundaries" ? (
        <CatchBoundary getResetKey={() => kind} errorComponent={FailedMap}>
          <Suspense fallback={<LoadingState lines={16} />}>
            <BoundaryMapFigure {...props} setYear={set.year} />
          </Suspense>
        </CatchBoundary>
      ) : (
        <MapFigure {...props} />
      )}
    </div>
  );
}

/** The shapes did not come: the rest of the page stays, and the tiles are one click away. */
function FailedMap({ error, reset }: ErrorComponentProps) {
  const text = useText(boundaryMapText);
  return <ErrorState title={text("failed")} error={error} onRetry={reset} />;
}

/** The choice stands in the address of pages that know it there (`kaart=grenzen`), else in the map itself. */
function useKind(): [Kind, (kind: Kind) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Kind | null>(null);
  const written = search.kaart === "grenzen" ? "boundaries" : "tiles";
  function choose(kind: Kind) {
    setChosen(kind);
    navigate({
      to: ".",
      search: ({ kaart: _, ...rest }) =>
        kind === "boundaries" ? { ...rest, kaart: "grenzen" as const } : rest,
      resetScroll: false,
      replace: true,
    });
  }
  return [chosen ?? written, choose];
}

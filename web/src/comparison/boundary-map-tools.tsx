import type { MapView } from "@lokaal17/shared/charts/boundary-map";
import { wholeCountry } from "@lokaal17/shared/charts/boundary-map";
import { boundaryMapText } from "@lokaal17/shared/text/boundary-map";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { enlargedAround, isLargest, isWhole, type Place, zoomedIn, zoomedOut } from "./map-view.ts";

interface BoundaryMapToolsProps {
  view: MapView;
  onView: (view: MapView) => void;
  /** The area that a list has outlined: the map grows around it. */
  at: Place | null;
}

/** Larger, smaller, the whole country. A button that can do no more stays in the tab order and does nothing. */
export function BoundaryMapTools({ view, onView, at }: BoundaryMapToolsProps) {
  const text = useText(boundaryMapText);
  const locale = useLocale();
  const tools = [
    {
      key: "zoom-in",
      icon: "plus",
      next: at ? enlargedAround(view, at) : zoomedIn(view),
      off: isLargest(view),
    },
    { key: "zoom-out", icon: "minus", next: zoomedOut(view), off: isWhole(view) },
    { key: "whole-country", icon: "hexagon", next: wholeCountry, off: isWhole(view) },
  ] as const;
  return (
    <div className="boundary-map__tools needs-script">
      {tools.map(({ key, icon, next, off }) => (
        <button
          key={key}
          type="button"
          className="button button--secondary button--small"
          aria-disabled={off || undefined}
          onClick={() => !off && onView(next)}
        >
          <Icon name={icon} />
          {text(key)}
        </button>
      ))}
      <span className="visually-hidden" role="status">
        {text("zoomed", {
          count: isWhole(view) ? 1 : 2,
          shown: formatNumber(view.zoom, view.zoom < 4 ? 1 : 0, locale),
        })}
      </span>
    </div>
  );
}

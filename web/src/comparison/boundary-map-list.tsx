import type { MapView } from "@lokaal17/shared/charts/boundary-map";
import { wholeCountry } from "@lokaal17/shared/charts/boundary-map";
import { boundaryMapText } from "@lokaal17/shared/text/boundary-map";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Field } from "../ui/field.tsx";
import { findOptions } from "../ui/find-options.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import type { AreaFigure, AreaFigures } from "./area-figures-model.ts";
import { enlargedAround, type Place, zoomedIn, zoomedOut } from "./map-view.ts";
import { shownValue } from "./shown-figures-model.ts";

interface BoundaryMapListProps {
  figures: AreaFigures;
  /** The chosen municipalities: first in the list. */
  marked: readonly string[];
  /** The one that is outlined on the map. */
  active: string | null;
  onActive: (code: string | null) => void;
  view: MapView;
  onView: (view: MapView) => void;
  centreOf: (code: string) => Place | null;
  onSelect?: (code: string) => void;
}

/**
 * The way into the map by keyboard: one stop, arrows walk the municipalities and outline them on the map, plus and minus
 * make the map larger and smaller around the one that is outlined.
 */
export function BoundaryMapList(props: BoundaryMapListProps) {
  const { figures, marked, active, onActive, view, onView, centreOf, onSelect } = props;
  const text = useText(boundaryMapText);
  const compare = useText(compareText);
  const locale = useLocale();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState("");
  const rows = useRows(figures, marked, sought);
  const place = rows.findIndex(({ code }) => code === active);

  // The list scrolls itself: what is outlined stays in sight, and the page does not move.
  useEffect(() => {
    const row = active === null ? null : list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!row || !list.current) return;
    const { offsetTop, offsetHeight } = row;
    const { scrollTop, clientHeight } = list.current;
    if (offsetTop < scrollTop) list.current.scrollTop = offsetTop;
    if (offsetTop + offsetHeight > scrollTop + clientHeight)
      list.current.scrollTop = offsetTop + offsetHeight - clientHeight;
  }, [active]);

  function walk(to: number) {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row) onActive(row.code);
  }

  function enlarge() {
    const at = active === null ? null : centreOf(active);
    onView(at ? enlargedAround(view, at) : zoomedIn(view));
  }

  function actOf(key: string): (() => void) | null {
    switch (key) {
      case "ArrowDown":
        return () => walk(place + 1);
      case "ArrowUp":
        return () => walk(place - 1);
      case "PageDown":
        return () => walk(place + 10);
      case "PageUp":
        return () => walk(place - 10);
      case "Home":
        return () => walk(0);
      case "End":
        return () => walk(rows.length - 1);
      case "+":
      case "=":
        return enlarge;
      case "-":
        return () => onView(zoomedOut(view));
      case "0":
        return () => onView(wholeCountry);
      case "Escape":
        return () => onActive(null);
      case "Enter":
        return onSelect && active !== null ? () => onSelect(active) : null;
      default:
        return null;
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div className="boundary-map__side no-print needs-script">
      <Field
        label={text("find")}
        hint={text("find-hint")}
        type="search"
        autoComplete="off"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          event.preventDefault();
          walk(0);
          list.current?.focus();
        }}
      />
      {rows.length === 0 && <p role="status">{text("none-found")}</p>}
      <div
        ref={list}
        className="boundary-map__list"
        role="listbox"
        tabIndex={0}
        aria-label={text("list")}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={place < 0 ? undefined : `${id}-${active}`}
        hidden={rows.length === 0}
        onKeyDown={onKeyDown}
        onFocus={() => active === null && walk(0)}
      >
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant names the option, the focus stays on the list
          <div
            key={row.code}
            id={`${id}-${row.code}`}
            role="option"
            aria-selected={row.code === active}
            data-row={row.code}
            className={
              marked.includes(row.code) ? "boundary-map__row boundary-map__row--chosen" : "boundary-map__row"
            }
            onClick={() => onActive(row.code)}
          >
            <span>{row.name}</span>
            <span>{shownValue(row.value, figures, locale) ?? compare("no-figure")}</span>
          </div>
        ))}
      </div>
      <p className="boundary-map__keys" id={`${id}-keys`}>
        {text("keys")} {onSelect && text("keys-choose")}
      </p>
    </div>
  );
}

/** The municipalities that are sought; without a search the chosen ones first, then all others by name. */
function useRows({ rows }: AreaFigures, marked: readonly string[], sought: string): readonly AreaFigure[] {
  const chosen = marked.join(" ");
  return useMemo(() => {
    const rank = ({ code }: AreaFigure) => (chosen.split(" ").includes(code) ? 0 : 1);
    const sorted = rows.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "nl"));
    if (sought.trim() === "") return sorted;
    const found = findOptions(
      rows.map(({ code, name }) => ({ value: code, label: name })),
      sought,
    );
    return found.flatMap(({ value }) => rows.find(({ code }) => code === value) ?? []);
  }, [rows, chosen, sought]);
}

import { strip } from "@lokaal17/shared/charts/strip";
import { distributionFinding } from "@lokaal17/shared/comparison/findings";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { useWidth } from "../ui/use-width.ts";
import { AreaCard } from "./area-card.tsx";
import { type AreaFigures, figuresOf } from "./area-figures-model.ts";
import { ChosenValues } from "./chosen-values.tsx";
import { FigureSources, type Sourced } from "./figure-sources.tsx";
import { markedFinding } from "./marked-finding.ts";
import { pictureMark } from "./picture-mark.ts";
import { shownAs } from "./shown-figures-model.ts";

export interface StripFigureProps {
  figures: AreaFigures;
  /** Codes of the areas that are named, the reader's own first; the first three are drawn. */
  marked: readonly string[];
  /** What stands in the line of sources. */
  sourced: Sourced;
  level?: 2 | 3;
  actions?: FigureActions;
  onSelect?: (code: string) => void;
  /** True where no table of all areas stands on the page: the figure's own table then lists them. */
  listAll?: boolean;
}

/** The distribution by value, without places. Its title is about the named areas, else about the middle half. */
export function StripFigure(props: StripFigureProps) {
  const { figures, marked, sourced, level, actions, onSelect, listAll = false } = props;
  const text = useText(compareText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const { name, unit, decimals, layer, rows, year } = figures;
  const shown = shownAs(figures, locale);
  const finding = markedFinding(figures, marked, shown) ?? distributionFinding(figuresOf(figures), shown);
  const area = text(`one.${layer}`);
  const scene = strip({
    values: rows,
    marked: marked.slice(0, 3),
    width,
    unit,
    decimals,
    locale,
    title: finding.text,
    description: text("description.strip", { area }),
    syntheticMark: pictureMark(figures, locale),
  });
  if (!scene) return null;
  return (
    <Figure
      finding={finding.text}
      measure={text("each-dot", { name, unit, area, year: String(year ?? "–") })}
      source={<FigureSources of={sourced} />}
      table={listAll && <ChosenValues figures={figures} chosen={marked} others />}
      {...(level ? { level } : {})}
      {...(actions ? { actions } : {})}
    >
      <div ref={holder}>
        <SceneFigure
          scene={scene}
          card={(code) => <AreaCard figures={figures} code={code} />}
          {...(onSelect ? { onSelect } : {})}
        />
      </div>
    </Figure>
  );
}

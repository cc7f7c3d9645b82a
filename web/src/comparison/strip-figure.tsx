import { type StripInput, strip } from "@lokaal17/shared/charts/strip";
import { distributionFinding } from "@lokaal17/shared/comparison/findings";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import type { FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { useWidth } from "../ui/use-width.ts";
import { AreaCard } from "./area-card.tsx";
import { type AreaFigures, figuresOf } from "./area-figures-model.ts";
import { ChosenValues } from "./chosen-values.tsx";
import { figureSourceText } from "./figure-source-text.ts";
import { FigureSources, type Sourced } from "./figure-sources.tsx";
import { pictureName } from "./map-parts.ts";
import { markedFinding } from "./marked-finding.ts";
import { pictureMark } from "./picture-mark.ts";
import { shownAs } from "./shown-figures-model.ts";

export interface StripFigureProps {
  figures: AreaFigures;
  /** Codes of the areas that are named, the reader's own first; the first three are drawn. */
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

/** The distribution by value, without places. Its title is about the named areas, else about the middle half. */
export function StripFigure(props: StripFigureProps) {
  const {
    figures,
    marked,
    sourced,
    dataVersion,
    question,
    level,
    actions,
    onSelect,
    listAll = false,
  } = props;
  const text = useText(compareText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const { name, unit, decimals, layer, rows, year } = figures;
  const shown = shownAs(figures, locale);
  const finding = markedFinding(figures, marked, shown) ?? distributionFinding(figuresOf(figures), shown);
  const area = text(`one.${layer}`);
  const input: StripInput = {
    values: rows,
    marked: marked.slice(0, 3),
    width,
    unit,
    decimals,
    locale,
    title: finding.text,
    description: text("description.strip", { area }),
    syntheticMark: pictureMark(figures, locale),
  };
  const scene = strip(input);
  if (!scene) return null;
  const measure = text("each-dot", { name, unit, area, year: String(year ?? "–") });
  return (
    <Figure
      finding={finding.text}
      measure={measure}
      picture={{
        scene,
        draw: (wide) => strip({ ...input, width: wide }),
        finding: finding.text,
        measure,
        source: figureSourceText(sourced, locale),
        fileName: pictureName(figures, "verdeling"),
        ...(dataVersion === undefined ? {} : { dataVersion }),
      }}
      source={<FigureSources of={sourced} />}
      table={listAll && <ChosenValues figures={figures} chosen={marked} others />}
      {...(question ? { question } : {})}
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

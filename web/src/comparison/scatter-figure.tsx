import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { scatter } from "@lokaal17/shared/charts/scatter";
import type { ScatterInput } from "@lokaal17/shared/charts/scatter-model";
import { scatterFinding } from "@lokaal17/shared/comparison/findings-scatter";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface ScatterFigureProps extends PictureFigureProps {
  figures: FiguresOf<ScatterInput>;
  /** Names of the two indicators as they stand in a sentence. */
  names: { x: string; y: string };
}

/** Two indicators over all areas; its title counts how often they go together. */
export function ScatterFigure({ figures, names, ...props }: ScatterFigureProps) {
  const found = scatterFinding(figures, names, useLocale()).text;
  return <PictureFigure figures={figures} layout={scatter} found={found} props={props} />;
}

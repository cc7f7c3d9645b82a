import { heat } from "@lokaal17/shared/charts/heat";
import type { HeatInput } from "@lokaal17/shared/charts/heat-model";
import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { heatFinding } from "@lokaal17/shared/comparison/findings-many";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface HeatFigureProps extends PictureFigureProps {
  figures: FiguresOf<HeatInput>;
}

/** Areas × goals or × indicators; its title says where they lie furthest apart. */
export function HeatFigure({ figures, ...props }: HeatFigureProps) {
  const found = heatFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={heat} found={found} props={props} />;
}

import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { singleValue } from "@lokaal17/shared/charts/single-value";
import type { SingleValueInput } from "@lokaal17/shared/charts/single-value-model";
import { singleValueFinding } from "@lokaal17/shared/comparison/findings-one";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface SingleValueFigureProps extends PictureFigureProps {
  figures: FiguresOf<SingleValueInput>;
}

/** One figure, large, with its history; its title says how it went. */
export function SingleValueFigure({ figures, ...props }: SingleValueFigureProps) {
  const found = singleValueFinding(figures, useLocale())?.text ?? figures.name;
  return <PictureFigure figures={figures} layout={singleValue} found={found} props={props} />;
}

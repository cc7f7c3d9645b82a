import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { smallMultiples } from "@lokaal17/shared/charts/small-multiples";
import type { SmallMultiplesInput } from "@lokaal17/shared/charts/small-multiples-model";
import { smallMultiplesFinding } from "@lokaal17/shared/comparison/findings-many";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface SmallMultiplesFigureProps extends PictureFigureProps {
  figures: FiguresOf<SmallMultiplesInput>;
}

/** The same small picture for every area or indicator; its title counts where the figure went up or down. */
export function SmallMultiplesFigure({ figures, ...props }: SmallMultiplesFigureProps) {
  const found = smallMultiplesFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={smallMultiples} found={found} props={props} />;
}

import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { slope } from "@lokaal17/shared/charts/slope";
import type { SlopeInput } from "@lokaal17/shared/charts/slope-model";
import { slopeFinding } from "@lokaal17/shared/comparison/findings-slope";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface SlopeFigureProps extends PictureFigureProps {
  figures: FiguresOf<SlopeInput>;
}

/** Two years beside each other; its title counts where the figure went up or down. */
export function SlopeFigure({ figures, ...props }: SlopeFigureProps) {
  const found = slopeFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={slope} found={found} props={props} />;
}

import { levelChange } from "@lokaal17/shared/charts/level-change";
import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import type { LevelChangeInput } from "@lokaal17/shared/charts/scatter-model";
import { levelChangeFinding } from "@lokaal17/shared/comparison/findings-scatter";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface LevelChangeFigureProps extends PictureFigureProps {
  figures: FiguresOf<LevelChangeInput>;
}

/** How high a figure is and how it went; its title is about the first named area. */
export function LevelChangeFigure({ figures, ...props }: LevelChangeFigureProps) {
  const found = levelChangeFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={levelChange} found={found} props={props} />;
}

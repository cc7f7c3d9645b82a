import { goalOverview } from "@lokaal17/shared/charts/goal-overview";
import type { GoalOverviewInput } from "@lokaal17/shared/charts/goal-overview-model";
import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { goalOverviewFinding } from "@lokaal17/shared/comparison/findings-one";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface GoalOverviewFigureProps extends PictureFigureProps {
  figures: FiguresOf<GoalOverviewInput>;
}

/** The 17 goals of one area; its title names no goal, for scores of two goals cannot be held against each other. */
export function GoalOverviewFigure({ figures, ...props }: GoalOverviewFigureProps) {
  const found = goalOverviewFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={goalOverview} found={found} props={props} />;
}

import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import { rankBands } from "@lokaal17/shared/charts/rank-bands";
import type { RankBandsInput } from "@lokaal17/shared/charts/rank-bands-model";
import { rankBandsFinding } from "@lokaal17/shared/comparison/findings-many";
import { useLocale } from "../ui/locale.tsx";
import { PictureFigure, type PictureFigureProps } from "./picture-figure.tsx";

export interface RankBandsFigureProps extends PictureFigureProps {
  figures: FiguresOf<RankBandsInput>;
}

/** Between which places areas stand; its title is about the reader's own. */
export function RankBandsFigure({ figures, ...props }: RankBandsFigureProps) {
  const found = rankBandsFinding(figures, useLocale()).text;
  return <PictureFigure figures={figures} layout={rankBands} found={found} props={props} />;
}

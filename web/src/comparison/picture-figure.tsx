import type { PictureInput } from "@lokaal17/shared/charts/picture-input";
import type { Scene } from "@lokaal17/shared/charts/scene";
import { figureFindingText } from "@lokaal17/shared/text/figure-findings";
import { type ReactNode, useMemo } from "react";
import { Figure, type FigureActions } from "../ui/figure.tsx";
import type { FigurePicture, FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { EmptyState } from "../ui/states.tsx";
import { useWidth } from "../ui/use-width.ts";

/** What every figure takes beside its figures. */
export interface PictureFigureProps {
  /** The warning and the share of examples, which stands inside the picture; null when all is real. */
  syntheticMark: string | null;
  /** Title instead of the one by rule. */
  finding?: string;
  /** What is measured, with unit and year. */
  measure: ReactNode;
  source: ReactNode;
  /** The same in plain text, for a picture that leaves the page. */
  picture: Pick<FigurePicture, "measure" | "source" | "fileName" | "dataVersion">;
  description?: string;
  level?: 2 | 3 | 4;
  legend?: ReactNode;
  table?: ReactNode;
  about?: ReactNode;
  question?: FigureQuestion;
  actions?: FigureActions;
  /** Code of the area that the list beside the picture, or the address, has chosen. */
  selected?: string | null;
  onSelect?: (area: string) => void;
  card?: (area: string) => ReactNode;
  /** Stands where there is nothing to draw; a box that says so without it. */
  empty?: ReactNode;
}

interface LaidOutProps<Figures extends object> {
  /** The same object as long as nothing changed: the picture is drawn again only when it does. */
  figures: Figures;
  layout: (input: Figures & PictureInput) => Scene | null;
  /** The title by rule. */
  found: string;
  props: PictureFigureProps;
}

/** A layout of `shared/charts` at the width of its place, in the frame that every figure has. */
export function PictureFigure<Figures extends object>({
  figures,
  layout,
  found,
  props,
}: LaidOutProps<Figures>) {
  const {
    syntheticMark,
    finding = found,
    measure,
    source,
    picture,
    description = "",
    empty,
    ...rest
  } = props;
  const { level, legend, table, about, question, actions, selected, onSelect, card } = rest;
  const text = useText(figureFindingText);
  const locale = useLocale();
  const [holder, width] = useWidth<HTMLDivElement>();
  const draw = useMemo(
    () => (wide: number) =>
      layout({ ...figures, width: wide, locale, title: finding, description, syntheticMark }),
    [figures, layout, locale, finding, description, syntheticMark],
  );
  const scene = useMemo(() => draw(width), [draw, width]);
  if (!scene) {
    return (
      empty ?? (
        <EmptyState icon="search" title={text("empty-title")}>
          {text("empty-text")}
        </EmptyState>
      )
    );
  }
  return (
    <Figure
      finding={finding}
      measure={measure}
      source={source}
      picture={{ ...picture, scene, draw, finding }}
      {...(level ? { level } : {})}
      {...(legend ? { legend } : {})}
      {...(table ? { table } : {})}
      {...(about ? { about } : {})}
      {...(question ? { question } : {})}
      {...(actions ? { actions } : {})}
    >
      <div ref={holder}>
        <SceneFigure
          scene={scene}
          selected={selected ?? null}
          {...(card ? { card } : {})}
          {...(onSelect ? { onSelect } : {})}
        />
      </div>
    </Figure>
  );
}

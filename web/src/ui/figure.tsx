import { type ReactNode, use } from "react";
import { FigureFoot } from "./figure-foot.tsx";
import type { FigurePicture, FigureQuestion } from "./figure-picture.ts";
import { FigurePlace } from "./figure-place.ts";

export interface FigureActions {
  /** The same figures as files: a small `DownloadMenu`. Handed in, so that a page without files does not carry it. */
  download?: ReactNode;
  /** Address under /insluiten that draws this figure, in Dutch: `/insluiten?indicator=…&weergave=kaart`. */
  embed?: string;
}

export interface FigureProps {
  /** The title says the finding, computed from shown values. */
  finding: ReactNode;
  /** What is measured, with unit and year. */
  measure: ReactNode;
  level?: 2 | 3 | 4;
  legend?: ReactNode;
  /** Source, year, boundaries, coverage: always in the same place. */
  source: ReactNode;
  /** The same figures as a table; opens below the picture, also without scripts. */
  table?: ReactNode;
  /** What else is to be known of it: who last changed the definition. */
  about?: ReactNode;
  actions?: FigureActions;
  /** What can leave the page: copied or saved as an image, cited, printed. Without it those buttons are not there. */
  picture?: FigurePicture;
  /** Whom to ask whether the figure is right: the link to `/klopt`. */
  question?: FigureQuestion;
  children: ReactNode;
}

/** A picture with everything that must stand around it. */
export function Figure(props: FigureProps) {
  const { finding, measure, level = 3, legend, source, children, ...rest } = props;
  const place = use(FigurePlace);
  const Heading = `h${level}` as const;
  return (
    <figure className="figure">
      <div className="figure__head">
        <Heading className="figure__finding">{finding}</Heading>
        <p className="figure__measure">{measure}</p>
      </div>
      {legend}
      <div className="figure__body">{children}</div>
      <figcaption className="figure__foot">
        <p className="figure__source">{source}</p>
        {place === "page" && <FigureFoot {...rest} />}
      </figcaption>
    </figure>
  );
}

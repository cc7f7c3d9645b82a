import { webShell } from "@lokaal17/shared/text/web-shell";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

export interface FigureActions {
  /** The same figures as files: a small `DownloadMenu`. Handed in, so that a page without files does not carry it. */
  download?: ReactNode;
  /** Copies the picture; shown when given. */
  onCopyImage?: () => void;
  /** Address of the page that explains how to embed the figure. */
  embed?: string;
}

interface FigureProps {
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
  /** How to cite it, "klopt dit cijfer?", who last changed the definition. */
  about?: ReactNode;
  actions?: FigureActions;
  children: ReactNode;
}

/** A picture with everything that must stand around it. */
export function Figure(props: FigureProps) {
  const { finding, measure, level = 3, legend, source, table, about, actions = {}, children } = props;
  const text = useText(webShell);
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
        <div className="figure__actions">
          {table && (
            <details className="figure__more">
              <summary className="button button--plain button--small">
                <Icon name="table" />
                {text("table")}
              </summary>
              {table}
            </details>
          )}
          {actions.download}
          {actions.onCopyImage && (
            <button
              type="button"
              className="button button--plain button--small"
              onClick={actions.onCopyImage}
            >
              <Icon name="image" />
              {text("copyImage")}
            </button>
          )}
          {actions.embed && (
            <a className="button button--plain button--small" href={actions.embed}>
              <Icon name="embed" />
              {text("embed")}
            </a>
          )}
          {about && (
            <details className="figure__more">
              <summary className="button button--plain button--small">
                <Icon name="info" />
                {text("aboutFigure")}
              </summary>
              {about}
            </details>
          )}
        </div>
      </figcaption>
    </figure>
  );
}

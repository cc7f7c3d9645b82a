import type { Scene } from "@lokaal17/shared/charts/scene";
import type { TrendInput } from "@lokaal17/shared/charts/trend-model";
import { yearByYearText } from "@lokaal17/shared/text/year-by-year";
import { CatchBoundary } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, use, useState } from "react";
import { Button } from "../ui/button.tsx";
import { FigurePlace } from "../ui/figure-place.ts";
import { useText } from "../ui/locale.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";
import { SceneNodes } from "../ui/scene/scene-nodes.tsx";
import { ErrorState } from "../ui/states.tsx";
import { interactiveTrend } from "./interactive-trend-model.ts";
import { loadInteractiveTrend } from "./interactive-trend-part.ts";

interface TrendPictureProps {
  scene: Scene;
  input: TrendInput;
  /** What stands under the interactive chart for one year. */
  card: (year: number) => ReactNode;
}

/** The drawn trend, and in its place, when asked, the chart to walk through year by year. */
export function TrendPicture({ scene, input, card }: TrendPictureProps) {
  const text = useText(yearByYearText);
  const [Chart, setChart] = useState<ReturnType<typeof interactiveTrendPart> | null>(null);
  const still = <SceneFigure scene={scene} />;
  // On another site no script runs.
  const isAlone = use(FigurePlace) === "embed";
  const model = Chart && interactiveTrend(input);
  if (isAlone) return still;
  return (
    <div className="stack">
      {Chart && model ? (
        <CatchBoundary
          getResetKey={() => "chart"}
          errorComponent={({ error, reset }) => (
            <ErrorState
              title={text("failed")}
              error={error}
              level={4}
              onRetry={() => {
                setChart(interactiveTrendPart);
                reset();
              }}
            />
          )}
        >
          <Suspense fallback={still}>
            <Chart
              model={model}
              width={input.width}
              label={`${input.title}. ${text("help")}`}
              marks={<SceneNodes nodes={model.nodes} titles={false} />}
              card={card}
            />
          </Suspense>
        </CatchBoundary>
      ) : (
        still
      )}
      <div className="by-year__switch">
        {Chart && <p className="by-year__help">{text("help")}</p>}
        <Button kind="secondary" small onClick={() => setChart(Chart ? null : interactiveTrendPart)}>
          {text(Chart ? "close" : "open")}
        </Button>
      </div>
    </div>
  );
}

/** A new part each time the chart opens, so that a download that failed is tried again. */
function interactiveTrendPart() {
  return lazy(async () => ({ default: (await loadInteractiveTrend()).InteractiveTrend }));
}

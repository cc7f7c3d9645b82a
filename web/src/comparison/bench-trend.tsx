import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { useSuspenseQueries } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { use, useMemo } from "react";
import { targetLines } from "../areas/target-lines.ts";
import { sureQueries } from "../scores/chosen-sureness-model.ts";
import { FigurePlace } from "../ui/figure-place.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { groupLine, NotDrawn } from "./not-drawn.tsx";
import { oldBoundaries } from "./old-boundaries.tsx";
import { mostLines } from "./shown-figures-model.ts";
import { TrendFigure, type TrendFigureProps } from "./trend-figure.tsx";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

const route = getRouteApi("/vergelijken");

interface BenchTrendProps
  extends Omit<TrendFigureProps, "comparison" | "nameOf" | "group" | "note" | "targets"> {
  bench: Bench;
  of: SubjectFigures;
}

/** The years of the chosen municipalities, with what was decided on: adopted for all, or by the own council. */
export function BenchTrend({ bench, of, ...figure }: BenchTrendProps) {
  const { comparison } = of;
  const locale = useLocale();
  // One by one: a search in the list beside the figure must not draw the figure again.
  const since = route.useSearch({ select: (search) => search.vanaf });
  const { targets, whose, left } = useTargets(bench, of);
  return (
    <TrendFigure
      {...figure}
      comparison={comparison}
      nameOf={bench.nameOf}
      group={groupLine(bench, since, locale)}
      targets={targets}
      note={
        <>
          <Recode bench={bench} of={of} />
          <TargetsSaid bench={bench} whose={whose} left={left} />
          <NotDrawn bench={bench} />
        </>
      }
    />
  );
}

/**
 * The lines of targets, whose the own target is, and which other drawn municipalities have one. A council decided for its
 * municipality as it is: on other boundaries than those of the publication no own target is drawn.
 */
function useTargets({ workbench }: Bench, { comparison }: SubjectFigures) {
  const asOf = route.useSearch({ select: (search) => search.asOf });
  const { own, chosen, boundaryYear, publicationBoundaryYear } = workbench;
  const { trends } = sureQueries({ comparison, chosen, asOf });
  const found = useSuspenseQueries({ queries: comparison.indicator === null ? [] : trends });
  const answers = found.map(({ data }) => data);
  const decided = answers.flatMap(({ area, indicators }) =>
    indicators
      .filter(({ indicator }) => indicator === comparison.indicator)
      .flatMap(({ targets }) => targets.map((target) => ({ ...target, area }))),
  );
  const isOfPublication = boundaryYear === publicationBoundaryYear;
  const adopted = decided.find(({ kind }) => kind === "adopted");
  const owned = decided.filter(({ kind }) => kind === "own" && isOfPublication);
  const mine = owned.find(({ area }) => area === own);
  const drawn = chosen.slice(0, mostLines);
  const points = comparison.series.find(({ area }) => area === own)?.points ?? [];
  return {
    targets: targetLines([...(adopted ? [adopted] : []), ...(mine ? [mine] : [])], points),
    whose: mine?.area ?? null,
    left: owned.flatMap(({ area }) => (area !== own && drawn.includes(area) ? [area] : [])),
  };
}

interface TargetsSaidProps {
  bench: Bench;
  whose: string | null;
  left: readonly string[];
}

function TargetsSaid({ bench, whose, left }: TargetsSaidProps) {
  const text = useText(workbenchViewsText);
  const said = [
    ...(whose !== null && bench.workbench.chosen.length > 1
      ? [text("course.own-target", { name: bench.nameOf(whose) })]
      : []),
    ...(left.length > 0
      ? [text("course.other-targets", { count: left.length, names: left.map(bench.nameOf).join(", ") })]
      : []),
  ];
  return said.length === 0 ? null : <p className="meta-line">{said.join(" ")}</p>;
}

/** Where a line breaks because a municipality merged: the way to one line, with all years recalculated. */
function Recode({ bench: { workbench }, of }: { bench: Bench; of: SubjectFigures }) {
  const text = useText(workbenchViewsText);
  const isAlone = use(FigurePlace) === "embed";
  const { recoded, chosen, publicationBoundaryYear: year } = workbench;
  const found = useMemo(() => oldBoundaries(of.comparison, chosen.slice(0, mostLines)), [of, chosen]);
  if (isAlone || recoded || found.length === 0) return null;
  return (
    <p className="meta-line no-print">
      <Link
        from="/vergelijken"
        to="/vergelijken"
        search={(before) => ({ ...before, grenzen: year })}
        resetScroll={false}
        preload={false}
      >
        {text("course.recoded", { year: String(year) })}
      </Link>
    </p>
  );
}

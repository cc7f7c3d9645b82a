import type { GoalOverviewInput } from "@lokaal17/shared/charts/goal-overview-model";
import type { FiguresOf } from "@lokaal17/shared/charts/picture-input";
import type { SingleValueInput } from "@lokaal17/shared/charts/single-value-model";
import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { useMemo } from "react";
import type { FigureActions } from "../ui/figure.tsx";
import type { FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { BenchSourceLine, plainSource } from "./bench-source-line.tsx";
import { sourceOf } from "./bench-sources.ts";
import { BenchTable } from "./bench-table.tsx";
import { drawnValues } from "./drawn-values.ts";
import { GoalOverviewFigure } from "./goal-overview-figure.tsx";
import { SingleValueFigure } from "./single-value-figure.tsx";
import { panelSeries } from "./table-models.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";
import { YearsTable } from "./years-table.tsx";

export interface OwnFigureProps {
  /** One figure with its years, or its scores on all goals. */
  kind: "cijfer" | "balken";
  bench: Bench;
  since?: number | undefined;
  level: 2 | 3;
  actions: FigureActions;
  question: FigureQuestion | { question: FigureQuestion };
}

/** The own municipality alone: what a municipality shows on its own site. */
export function OwnFigurePart({ kind, bench, since, level, actions, question }: OwnFigureProps) {
  const text = useText(workbenchViewsText);
  const locale = useLocale();
  const { own, dataVersion } = bench.workbench;
  const [first] = bench.subjects;
  const drawn = useMemo(() => drawnValues(bench, kind, since), [bench, kind, since]);
  const single = useMemo(() => (own && first ? singleOf(bench, first, own) : null), [bench, first, own]);
  const goals = useMemo(() => (own ? goalsOf(bench, own) : null), [bench, own]);
  if (!first || !single || !goals)
    return (
      <EmptyState icon="search" title={text("panels.none")} level={level}>
        {text("panels.none-text")}
      </EmptyState>
    );
  const source = sourceOf(bench, kind === "cijfer" ? [first] : bench.subjects, locale, drawn);
  const { name, unit } = first.subject;
  const measure = kind === "cijfer" ? text("single.measure", { name, unit }) : text("overview.measure");
  const props = {
    ...{ level, actions, measure, syntheticMark: source.mark },
    question: "question" in question ? question.question : question,
    source: <BenchSourceLine of={source} />,
    picture: { measure, source: plainSource(source), fileName: `vergelijken-${kind}`, dataVersion },
  };
  if (kind === "balken")
    return <GoalOverviewFigure {...props} figures={goals} table={<BenchTable bench={bench} />} />;
  return (
    <SingleValueFigure
      {...props}
      figures={single}
      table={
        <YearsTable
          comparison={{ ...first.comparison, series: [panelSeries(bench, first, single.code)] }}
          nameOf={bench.nameOf}
        />
      }
      empty={
        <EmptyState icon="none" title={text("single.none", { name: single.name })} level={level}>
          {text("single.none-text")}
        </EmptyState>
      }
    />
  );
}

function singleOf(bench: Bench, of: SubjectFigures, own: string): FiguresOf<SingleValueInput> {
  const { unit, decimals } = of.subject;
  return {
    ...{ name: bench.nameOf(own), code: own, unit, decimals },
    points: panelSeries(bench, of, own).points,
    middle: of.comparison.band.map(({ year, median, synthetic }) => ({ year, value: median, synthetic })),
  };
}

function goalsOf(bench: Bench, own: string): FiguresOf<GoalOverviewInput> {
  return {
    ...{ name: bench.nameOf(own), code: own },
    rows: bench.subjects.map(({ subject, figures, comparison }) => {
      const row = figures.rows.find(({ code }) => code === own);
      const band = comparison.band.find(({ year }) => year === subject.year);
      return {
        ...{ goal: subject.goal ?? 0, name: subject.name, score: row?.value ?? null },
        ...{ middle: subject.median, low: band?.p10 ?? null, high: band?.p90 ?? null },
        ...{ syntheticCount: row?.synthetic ? 1 : 0, countUnknown: true },
      };
    }),
  };
}

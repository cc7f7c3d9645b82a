import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Text } from "@lokaal17/shared/text/define-text";
import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { Fragment, useMemo } from "react";
import type { FigureActions } from "../ui/figure.tsx";
import type { FigureQuestion } from "../ui/figure-picture.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { AreaCard } from "./area-card.tsx";
import { BenchSourceLine, plainSource } from "./bench-source-line.tsx";
import { sourceOf } from "./bench-sources.ts";
import { BenchTable } from "./bench-table.tsx";
import type { CompareView } from "./compare-search.ts";
import { drawnValues } from "./drawn-values.ts";
import { groupWords } from "./group-words.ts";
import { LevelChangeFigure } from "./level-change-figure.tsx";
import { panelCodes, panelSubjects } from "./panel-choice.ts";
import { ScatterFigure } from "./scatter-figure.tsx";
import { SlopeFigure } from "./slope-figure.tsx";
import { SmallMultiplesFigure } from "./small-multiples-figure.tsx";
import { panelSeries, panelsOf } from "./table-models.ts";
import { drawnCodes, levelChangeOf, scatterOf, slopeOf } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";
import { YearsTable } from "./years-table.tsx";

interface BenchPictureProps {
  bench: Bench;
  /** The first year of the period. */
  since?: number | undefined;
  level: 2 | 3;
  actions: FigureActions;
  question?: FigureQuestion;
  onSelect: (code: string) => void;
}

/** Two years of the group, a line per municipality. */
export function BenchSlope(props: BenchPictureProps) {
  const { bench, since } = props;
  const text = useText(workbenchViewsText);
  const locale = useLocale();
  const [first] = bench.subjects;
  const figures = useMemo(() => first && slopeOf(bench, first, since, locale), [bench, first, since, locale]);
  const parts = usePictureParts(props, bench.subjects.slice(0, 1), "twee-jaren", "helling");
  if (!first || !figures) return <OneYear {...props} />;
  const { fromYear, toYear } = figures;
  const measure = text("slope.measure", {
    ...measured(first),
    from: String(fromYear),
    to: String(toYear),
    group: parts.who,
  });
  return (
    <SlopeFigure
      {...parts.props}
      figures={figures}
      measure={measure}
      picture={{ ...parts.picture, measure }}
      table={<YearsTable comparison={first.comparison} nameOf={bench.nameOf} />}
    />
  );
}

/** What is said where only a part of the group has a picture. */
function partOfGroup(bench: Bench, text: Text<"panels.some" | "panels.nearest">): string[] {
  const total = drawnCodes(bench).length;
  if (bench.subjects.length > 1 || panelCodes(bench).length === total) return [];
  const isNearest = bench.workbench.group.kind === "similar";
  return [text(isNearest ? "panels.nearest" : "panels.some", { total })];
}

/** Two subjects against each other; with one its level against its change. */
export function BenchPairs(props: BenchPictureProps) {
  const { bench, since } = props;
  const text = useText(workbenchViewsText);
  const [first, second] = bench.subjects;
  const who = useGroupWords(bench);
  const figures = useMemo(() => pairsOf(bench, who, since), [bench, who, since]);
  const parts = usePictureParts(props, bench.subjects.slice(0, 2), "samenhang", "spreiding");
  if (!first) return null;
  if (second && figures && "x" in figures) {
    const measure = text("pairs.measure", { x: first.subject.name, y: second.subject.name });
    return (
      <ScatterFigure
        {...parts.props}
        figures={figures}
        names={{ x: first.subject.name, y: second.subject.name }}
        measure={measure}
        picture={{ ...parts.picture, measure }}
        table={<BenchTable bench={bench} />}
      />
    );
  }
  if (!figures || "x" in figures) return <OneYear {...props} />;
  const years = { from: String(figures.fromYear), to: String(figures.toYear) };
  const measure = text("level-change.measure", { ...measured(first), ...years });
  return (
    <div className="stack">
      <LevelChangeFigure
        {...parts.props}
        figures={figures}
        measure={measure}
        picture={{ ...parts.picture, measure }}
        table={<BenchTable bench={bench} />}
      />
      <p className="meta-line no-print">{text("pairs.hint")}</p>
    </div>
  );
}

/** Small pictures beside each other. */
export function BenchPanels(props: BenchPictureProps) {
  const { bench } = props;
  const text = useText(workbenchViewsText);
  const [first] = bench.subjects;
  const figures = useMemo(() => panelsOf(bench), [bench]);
  const parts = usePictureParts(props, bench.subjects, "naast-elkaar", "klein");
  if (!first || !figures || figures.panels.length === 0)
    return (
      <EmptyState icon="search" title={text("panels.none")} level={props.level}>
        {text("panels.none-text")}
      </EmptyState>
    );
  const measure = [
    bench.subjects.length === 1 ? text("panels.areas", measured(first)) : text("panels.subjects"),
    ...partOfGroup(bench, text),
  ].join(" ");
  return (
    <SmallMultiplesFigure
      {...parts.props}
      figures={figures}
      measure={measure}
      picture={{ ...parts.picture, measure }}
      table={<PanelsTable bench={bench} />}
    />
  );
}

/** The small pictures as numbers: of every subject the years of those who are drawn. */
function PanelsTable({ bench }: { bench: Bench }) {
  const codes = panelCodes(bench);
  const several = bench.subjects.length > 1;
  return panelSubjects(bench).map((of) => {
    const { subject, comparison } = of;
    return (
      <Fragment key={subject.subject}>
        {several && (
          <p>
            <strong>{subject.name}</strong>
          </p>
        )}
        <YearsTable
          comparison={{ ...comparison, series: codes.map((code) => panelSeries(bench, of, code)) }}
          nameOf={bench.nameOf}
          name={several ? subject.name : undefined}
        />
      </Fragment>
    );
  });
}

/** Two subjects against each other, or the level and the change of one; null without two years of it. */
function pairsOf(bench: Bench, who: string, since: number | undefined) {
  const [first, second] = bench.subjects;
  if (!first) return null;
  const peersLabel = bench.workbench.group.kind === "all" ? {} : { peersLabel: who };
  if (second) return { ...scatterOf(bench, first, second), ...peersLabel };
  const change = levelChangeOf(bench, first, since);
  return change && { ...change, ...peersLabel };
}

const measured = ({ subject: { name, unit } }: SubjectFigures) => ({ name, unit });

/** What all pictures say around them. */
function usePictureParts(
  props: BenchPictureProps,
  subjects: readonly SubjectFigures[],
  fileName: string,
  view: CompareView,
) {
  const { bench, since, level, actions, question, onSelect } = props;
  const locale = useLocale();
  const drawn = useMemo(() => drawnValues(bench, view, since), [bench, view, since]);
  const source = sourceOf(bench, subjects, locale, drawn);
  const [first] = subjects;
  return {
    who: useGroupWords(bench),
    picture: {
      source: plainSource(source),
      fileName: `vergelijken-${fileName}`,
      dataVersion: bench.workbench.dataVersion,
    },
    props: {
      ...{ level, actions, onSelect, syntheticMark: source.mark },
      ...(question ? { question } : {}),
      source: <BenchSourceLine of={source} />,
      card: (code: string) => first && <AreaCard figures={first.figures} code={code} />,
    },
  };
}

function useGroupWords({ workbench, nameOf }: Bench): string {
  return groupWords(workbench, workbench.own === null ? "" : nameOf(workbench.own), useLocale());
}

/** Two years are needed: there is one, or the chosen first year leaves one. */
function OneYear({ bench, since, level }: BenchPictureProps) {
  const text = useText(compareText);
  const words = useText(workbenchViewsText);
  const year = bench.subjects[0]?.subject.year ?? null;
  const shown = String(year ?? "–");
  if (since !== undefined && year !== null && since >= year)
    return (
      <EmptyState icon="clock" title={words("slope.first-later-title")} level={level}>
        {words("slope.first-later", { first: String(since), year: shown })}
      </EmptyState>
    );
  return (
    <EmptyState icon="clock" title={text("trend-none")} level={level}>
      {words("slope.one-year", { year: shown })}
    </EmptyState>
  );
}

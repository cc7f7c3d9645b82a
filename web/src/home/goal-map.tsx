import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Scores } from "@lokaal17/shared/contract/scores";
import { comparisonText } from "@lokaal17/shared/text/comparison";
import { homeText } from "@lokaal17/shared/text/home";
import { Link, useNavigate } from "@tanstack/react-router";
import { MapSwitch } from "../comparison/figures.tsx";
import { ViewForm } from "../comparison/view-form.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { stringifySearch } from "../ui/search.ts";
import { figuresOfGoal, type GoalRow, provinceMedians } from "./scores-model.ts";

interface GoalMapProps {
  scores: Scores;
  areas: readonly AreaView[];
  provinces: readonly AreaView[];
  rows: readonly GoalRow[];
  goal: number;
  asOf: string | undefined;
}

/** One goal on the tile map; a click on a municipality opens its page. */
export function GoalMap({ scores, areas, provinces, rows, goal, asOf }: GoalMapProps) {
  const text = useText(homeText);
  const locale = useLocale();
  const navigate = useNavigate();
  const row = rows.find((candidate) => candidate.goal === goal);
  if (!row) return null;
  const figures = figuresOfGoal(scores, areas, goal, {
    name: row.name,
    unit: comparisonText(locale)("score-unit"),
  });
  const { year, boundaryYear } = scores.basis;
  return (
    <div className="stack">
      <ViewForm keep={{ asOf }}>
        <Select label={text("goal")} name="doel" current={String(goal)}>
          {rows.map(({ goal: number, name }) => (
            <option key={number} value={number}>
              {text("goal-option", { number, name })}
            </option>
          ))}
        </Select>
      </ViewForm>
      <MapSwitch
        figures={figures}
        level={2}
        provinces={provinceMedians(figures, provinces)}
        marked={[]}
        sourced={{
          source: comparisonText(locale)("score-source"),
          year,
          boundaryYear,
          layer: "municipality",
          coverage: { areas: row.areaCount, of: scores.areas.length, inhabitants: null },
          syntheticCount: figures.syntheticCount,
        }}
        dataVersion={scores.basis.dataVersion}
        boundaryYear={boundaryYear}
        question={{}}
        actions={{
          download: <DownloadMenu path="/v1/scores" query={{ goal, asOf }} small />,
          embed: `/insluiten${stringifySearch({ indicator: `doel-${goal}`, asOf, weergave: "kaart" })}`,
        }}
        onSelect={(code) => navigate({ to: "/gemeenten/$code", params: { code } })}
      />
      <p>
        <Link to="/doelen/$goal" params={{ goal: String(goal) }}>
          {text("to-goal", { number: goal })}: {row.name}
        </Link>
      </p>
    </div>
  );
}

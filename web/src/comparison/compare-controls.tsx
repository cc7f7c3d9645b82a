import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { type CompareView, compareViews, mostCompared, subjectOf } from "./compare-search.ts";
import { ChosenAreas } from "./figures.tsx";
import { ViewForm } from "./view-form.tsx";
import { YearSelect } from "./year-select.tsx";

interface CompareControlsProps {
  comparison: Comparison;
  areas: readonly AreaView[];
  view: CompareView;
}

const route = getRouteApi("/vergelijken");

/** What, when, who and how: each choice is part of the address. */
export function CompareControls({ comparison, areas, view }: CompareControlsProps) {
  const text = useText(compareText);
  const { asOf, gemeenten = [], jaar, ...search } = route.useSearch();
  const navigate = useNavigate({ from: "/vergelijken" });
  const subject = subjectOf(search);
  const value = "indicator" in subject ? subject.indicator : `doel-${subject.goal}`;
  // A distribution of yes and no is two heaps: the map and the table say it better.
  const views = compareViews.filter((one) => one !== "verdeling" || !comparison.binary);
  return (
    <div className="stack">
      {view !== "doelen" && (
        <ViewForm
          keep={{ asOf, gemeenten: gemeenten.length > 0 ? gemeenten : undefined, weergave: search.weergave }}
        >
          <Select label={text("subject")} name="indicator" defaultValue={value} key={value}>
            <SubjectOptions />
          </Select>
          <YearSelect comparison={comparison} year={jaar} />
        </ViewForm>
      )}
      <ChosenAreas
        areas={areas}
        chosen={gemeenten}
        most={mostCompared}
        onChange={(codes) =>
          navigate({ search: (before) => ({ ...before, gemeenten: codes }), resetScroll: false })
        }
      />
      <ViewForm
        keep={{ asOf, gemeenten: gemeenten.length > 0 ? gemeenten : undefined, indicator: value, jaar }}
      >
        <Segmented
          label={text("view")}
          name="weergave"
          value={view}
          options={views.map((one) => ({ value: one, label: text(`view.${one}`) }))}
          onChange={(chosen) =>
            navigate({ search: (before) => ({ ...before, weergave: chosen }), resetScroll: false })
          }
        />
      </ViewForm>
    </div>
  );
}

/** Goals and indicators to choose from, by goal. */
export function SubjectOptions() {
  const text = useText(compareText);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const comparable = indicators.filter(
    ({ layer, latestYear }) => layer === "municipality" && latestYear !== null,
  );
  const optionsOf = (goal: number | null) =>
    comparable
      .filter((indicator) => indicator.goal === goal)
      .map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ));
  return (
    <>
      <optgroup label={text("subject-goals")}>
        {goals.map(({ number, name }) => (
          <option key={number} value={`doel-${number}`}>
            {text("subject-goal", { number, name })}
          </option>
        ))}
      </optgroup>
      {goals.map(({ number, name }) => (
        <optgroup key={number} label={`${number}. ${name}`}>
          {optionsOf(number)}
        </optgroup>
      ))}
      <optgroup label={text("subject-other")}>{optionsOf(null)}</optgroup>
    </>
  );
}

import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import type { Option } from "../ui/find-options.ts";
import { useText } from "../ui/locale.tsx";
import { isCompared } from "./compare-wish.ts";

/**
 * Goals and indicators to choose from, by goal.
 * @param current the chosen one: it stands in the list even where it is of provinces or has no figures yet
 */
export function SubjectOptions({ current }: { current?: string }) {
  const text = useText(compareText);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const comparable = indicators.filter((one) => isCompared(one) || one.code === current);
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

/** The same as options of a field in which one types, as addresses name them. */
export function useSubjectOptions(): readonly Option[] {
  const text = useText(compareText);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  return [
    ...goals.map(({ number, name }) => ({
      value: `doel-${number}`,
      label: text("subject-goal", { number, name }),
    })),
    ...indicators
      .filter(isCompared)
      .map(({ code, name, unit }) => ({ value: code, label: name, detail: unit })),
  ];
}

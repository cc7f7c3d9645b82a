import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { goalsQuery } from "./queries.ts";

/** Chooses one of the 17 goals, or all, in a form that asks for a list (`doel` in the address). */
export function GoalSelect({ goal }: { goal: number | undefined }) {
  const text = useText(frameworkText);
  const { goals } = useSuspenseQuery(goalsQuery).data;
  return (
    <Select label={text("goal")} name="doel" current={String(goal ?? "")}>
      <option value="">{text("all-goals")}</option>
      {goals.map(({ number, name }) => (
        <option key={number} value={number}>
          {number}. {name}
        </option>
      ))}
    </Select>
  );
}

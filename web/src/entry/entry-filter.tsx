import type { EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import type { RowFilter } from "./row-filter.ts";

/** Fewer rows than this one sees at a glance. */
const worthFiltering = 15;

interface EntryFilterProps {
  rows: readonly EntryRow[];
  shown: number;
  goalNames: ReadonlyMap<number, string>;
  filter: RowFilter;
  onChange: (filter: RowFilter) => void;
}

/** Finds an indicator in a long grid: by goal, by words of its name. */
export function EntryFilter({ rows, shown, goalNames, filter, onChange }: EntryFilterProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  if (rows.length <= worthFiltering) return null;
  const goals = [...new Set(rows.map(({ goal }) => goal))].sort((one, other) => one - other);
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <div className="entry-filter">
      <Select
        label={text("filterGoal")}
        value={filter.goal ?? ""}
        onChange={(event) => onChange({ ...filter, goal: Number(event.target.value) || null })}
      >
        <option value="">{text("allGoals")}</option>
        {goals.map((goal) => (
          <option key={goal} value={goal}>
            {text("goalRow", { goal, name: goalNames.get(goal) ?? "" })}
          </option>
        ))}
      </Select>
      <Field
        label={text("filterText")}
        type="search"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <p className="meta-line" role="status">
        {text("rowsShown", { shown: count(shown), all: count(rows.length) })}
      </p>
    </div>
  );
}

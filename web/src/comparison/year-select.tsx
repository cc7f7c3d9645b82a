import { viewText } from "@lokaal17/shared/text/view-pages";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

interface YearSelectProps {
  years: readonly number[];
  /** The year that the address names; undefined: the latest complete one. */
  year: number | undefined;
}

/** The year of the figures, in a form (`ViewForm`). */
export function YearSelect({ years, year }: YearSelectProps) {
  const text = useText(viewText);
  return (
    <Select label={text("year")} name="jaar" defaultValue={year ?? ""} key={year}>
      <option value="">{text("year-latest")}</option>
      {[...years].reverse().map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

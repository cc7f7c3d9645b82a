import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

interface YearSelectProps {
  comparison: Pick<Comparison, "years" | "year" | "statuses">;
  /** The year that the address names; undefined: the latest with enough figures. */
  year: number | undefined;
  /** The latest in fewer words, where there is little room. */
  latestLabel?: string | undefined;
}

/** The year of the figures, in a form (`ViewForm`). */
export function YearSelect({ comparison, year, latestLabel }: YearSelectProps) {
  const text = useText(viewText);
  const provisional = comparison.statuses.some(
    (status) => status === "provisional" || status === "estimated",
  );
  const latest =
    year !== undefined || comparison.year === null
      ? text("year-latest")
      : text(provisional ? "year-latest-provisional" : "year-latest-is", { year: String(comparison.year) });
  return (
    <Select label={text("year")} name="jaar" current={String(year ?? "")}>
      <option value="">{latestLabel ?? latest}</option>
      {[...comparison.years].reverse().map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

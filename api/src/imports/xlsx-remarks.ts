import type { ReadingRemark } from "@lokaal17/shared/imports/file-reading";
import type { SheetFacts } from "./xlsx-sheet.ts";
import type { Workbook } from "./xlsx-workbook.ts";

/** What a person should know of how a sheet was read, once all of it was. */
export function remarksOnSheet(
  facts: SheetFacts,
  { sheets }: Pick<Workbook, "sheets">,
  sheet: string,
): ReadingRemark[] {
  const others = sheets.filter(({ hidden, name }) => !hidden && name !== sheet).map(({ name }) => name);
  const hidden = sheets.filter((one) => one.hidden && one.name !== sheet).map(({ name }) => name);
  const { percent, dates, errors, mergedNumbers } = facts;
  const remarks: (ReadingRemark | false)[] = [
    others.length > 0 && { code: "other-sheets", values: { names: others.join(", "), sheet } },
    hidden.length > 0 && { code: "hidden-sheets", values: { names: hidden.join(", ") } },
    facts.hiddenRows > 0 && { code: "hidden-rows", values: { count: facts.hiddenRows } },
    facts.hiddenColumns > 0 && { code: "hidden-columns", values: { count: facts.hiddenColumns } },
    facts.merged > 0 && { code: "merged", values: { count: facts.merged } },
    mergedNumbers.count > 0 && { code: "merged-numbers", values: { ...mergedNumbers } },
    facts.formulas > 0 && { code: "formulas", values: { count: facts.formulas } },
    facts.formulasWithoutResult > 0 && {
      code: "formulas-empty",
      values: { count: facts.formulasWithoutResult },
    },
    percent.count > 0 && { code: "percent", values: { ...percent } },
    dates.count > 0 && { code: "dates", values: { ...dates } },
    errors.count > 0 && { code: "errors", values: { ...errors } },
  ];
  return remarks.filter((remark) => remark !== false);
}

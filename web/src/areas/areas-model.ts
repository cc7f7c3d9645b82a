import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { findOptions } from "../ui/find-options.ts";
import { sortRows } from "../ui/sort-rows.ts";

/**
 * The municipalities that a search finds, by name. Without a search: those that exist; with one, dissolved ones too,
 * for people know their old names.
 */
export function foundAreas(
  areas: readonly AreaView[],
  { zoek, provincie }: { zoek?: string | undefined; provincie?: string | undefined },
  locale: Locale,
): AreaView[] {
  const inProvince = areas.filter(
    ({ provinceCode }) => provincie === undefined || provinceCode === provincie,
  );
  if (zoek === undefined) {
    return sortRows(
      inProvince.filter(({ validTo }) => validTo === null),
      ({ name }) => name,
      false,
      locale,
    );
  }
  const areaOf = new Map<string, AreaView>(inProvince.map((area) => [area.code, area]));
  const options = inProvince.map(({ code, name }) => ({ value: code, label: name }));
  return findOptions(options, zoek).flatMap(({ value }) => areaOf.get(value) ?? []);
}

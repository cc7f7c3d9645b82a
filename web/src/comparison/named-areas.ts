import { meantOption, type Option } from "../ui/find-options.ts";
import { type CompareSearch, chosenOf, isMunicipality } from "./compare-search.ts";

/**
 * What stands in the address where codes of municipalities belong: typed in a field by a reader without scripts, or in
 * the address by hand.
 */
export function typedNames({
  gemeenten = [],
  gebieden = [],
}: Pick<CompareSearch, "gemeenten" | "gebieden">): readonly string[] {
  return [...new Set([...gemeenten, ...gebieden].filter((one) => !isMunicipality(one)))];
}

/** The same choice with a code in the place of a typed name, or without that name. */
export function withNameRead(before: CompareSearch, name: string, code: string | null): CompareSearch {
  const read = (codes: readonly string[]) => codes.flatMap((one) => (one === name ? (code ?? []) : one));
  const { gemeenten = [], gebieden = [], groep } = before;
  const makesGroup = code !== null && gebieden.includes(name);
  // Who begins with a municipality sees those like it first.
  const begins = code !== null && gemeenten.includes(name) && chosenOf(before).length === 0;
  return {
    ...before,
    gemeenten: read(gemeenten),
    gebieden: read(gebieden),
    groep: makesGroup ? "gebieden" : begins && groep === "alle" ? undefined : groep,
  };
}

/** The same choice with a code for every name that can only mean one municipality; the others stay as they were typed. */
export function withNamesRead(before: CompareSearch, options: readonly Option[]): CompareSearch {
  return typedNames(before).reduce((search, name) => {
    const meant = meantOption(options, name);
    return meant ? withNameRead(search, name, meant.value) : search;
  }, before);
}

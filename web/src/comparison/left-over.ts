import { mostChosen, mostInSet, mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import {
  addressSubject,
  type CompareSearch,
  groupOf,
  namedAreas,
  namedGroup,
  namedSubjects,
  withSubjects,
} from "./compare-search.ts";

/** Lists of the address that can be longer than a comparison has room for. */
const lists = {
  gemeenten: {
    most: mostChosen,
    named: namedAreas,
    put: (before: CompareSearch, gemeenten: readonly string[]) => ({ ...before, gemeenten }),
  },
  gebieden: {
    most: mostInSet,
    named: (search: CompareSearch) => (groupOf(search) === "gebieden" ? namedGroup(search) : []),
    put: (before: CompareSearch, gebieden: readonly string[]) => ({ ...before, gebieden }),
  },
  indicator: {
    most: mostSubjects,
    named: (search: CompareSearch) => namedSubjects(search).map(addressSubject),
    put: withSubjects,
  },
};

export interface LeftOver {
  list: keyof typeof lists;
  most: number;
  /** What the address names behind what fits; it stays in the address. */
  codes: readonly string[];
  /** The last one that fits. */
  last: string;
  /** One of them in the place of the last one, which is then the first without a place. */
  instead: (before: CompareSearch, code: string) => CompareSearch;
  /** Without what does not fit. */
  drop: (before: CompareSearch) => CompareSearch;
}

/** What an address names and a comparison has no room for: the page says so, and the reader chooses. */
export function leftOver(search: CompareSearch): LeftOver[] {
  return (["gemeenten", "gebieden", "indicator"] as const).flatMap((list) => {
    const { most, named, put } = lists[list];
    const codes = named(search);
    const last = codes[most - 1];
    if (codes.length <= most || last === undefined) return [];
    return {
      list,
      most,
      codes: codes.slice(most),
      last,
      instead: (before, code) => {
        const others = named(before).filter((other) => other !== code);
        return put(before, others.toSpliced(most - 1, 0, code));
      },
      drop: (before) => put(before, named(before).slice(0, most)),
    };
  });
}

import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import type { Text } from "@lokaal17/shared/text/define-text";
import type { Option } from "../ui/find-options.ts";
import { type CompareSearch, namedAreas, namedGroup, viewOf } from "./compare-search.ts";

/** Adds a municipality behind the others; past eight the page says who has no place. The first one is the reader's own. */
export function withArea(before: CompareSearch, code: string): CompareSearch {
  return { ...before, gemeenten: [...new Set([...namedAreas(before), code])] };
}

/** Takes a municipality out. Without any the whole country stays, also for who works for a municipality. */
export function withoutArea(before: CompareSearch, code: string): CompareSearch {
  const rest = namedAreas(before).filter((other) => other !== code);
  if (rest.length > 0) return { ...before, gemeenten: rest };
  return { ...before, gemeenten: undefined, groep: "alle" };
}

export function toggledArea(before: CompareSearch, code: string): CompareSearch {
  // Choosing on a picture must not take the reader away from it.
  const stay: CompareSearch = { ...before, weergave: viewOf(before) };
  return namedAreas(before).includes(code) ? withoutArea(stay, code) : withArea(stay, code);
}

/** Puts a municipality first: "this is my municipality". */
export function withOwn(before: CompareSearch, code: string): CompareSearch {
  return { ...before, gemeenten: [...new Set([code, ...namedAreas(before)])] };
}

/** Adds to, or takes from, the group of one's own, which is then the group. */
export function withGroupArea(before: CompareSearch, code: string, isIn: boolean): CompareSearch {
  const others = namedGroup(before).filter((other) => other !== code);
  const gebieden = isIn ? [...others, code] : others;
  return gebieden.length > 0
    ? { ...before, groep: "gebieden", gebieden }
    : { ...before, groep: undefined, gebieden: undefined };
}

/** Every municipality that can still be chosen, by its name and code. */
export function areaOptions(
  { areas }: Pick<Workbench, "areas">,
  taken: readonly string[],
): readonly Option[] {
  return areas.codes.flatMap((code, place) =>
    taken.includes(code) ? [] : [{ value: code, label: areas.names[place] ?? code, detail: code }],
  );
}

type OtherArea = Pick<AreaView, "code" | "name" | "validFrom" | "validTo"> & {
  successors?: readonly string[] | undefined;
};

/** Municipalities without a place on these boundaries, with what became of them: choosing one explains it. */
export function otherOptions(
  { areas }: Pick<Workbench, "areas">,
  all: readonly OtherArea[],
  taken: readonly string[],
  text: Text<"ended.became-of" | "ended.until" | "ended.later">,
): readonly Option[] {
  const here = new Set<string>([...areas.codes, ...taken]);
  const nameOf = new Map<string, string>(all.map(({ code, name }) => [code, name]));
  return all.flatMap(({ code, name, validFrom, validTo, successors = [] }) => {
    if (here.has(code)) return [];
    const names = successors.flatMap((successor) => nameOf.get(successor) ?? []).join(", ");
    const detail =
      validTo === null
        ? text("ended.later", { code, year: validFrom.slice(0, 4) })
        : names === ""
          ? text("ended.until", { code, year: validTo.slice(0, 4) })
          : text("ended.became-of", { code, names });
    return [{ value: code, label: name, detail }];
  });
}

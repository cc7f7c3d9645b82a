import type { FiguresOf, GivenValue } from "@lokaal17/shared/charts/picture-input";
import type { LevelChangeInput, ScatterInput } from "@lokaal17/shared/charts/scatter-model";
import type { SlopeInput } from "@lokaal17/shared/charts/slope-model";
import { columnOf, statusesOf, syntheticOf } from "@lokaal17/shared/comparison/workbench-figures";
import type { WorkbenchSubject, YearColumn } from "@lokaal17/shared/contract/workbench";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** Whom pictures draw: the chosen ones and the members of the group, the own one first. */
export function drawnCodes({ workbench: { chosen, group } }: Pick<Bench, "workbench">): readonly string[] {
  return [...new Set<string>([...chosen, ...group.members])];
}

/**
 * The two years of a comparison over time: from the chosen first year, or the earliest in which at least half of the
 * later year's areas have a figure of the same origin, so that a line may join the two. Null with fewer than two years.
 */
export function twoYears(
  { figures, year }: Pick<WorkbenchSubject, "figures" | "year">,
  since: number | undefined,
): { from: YearColumn; to: YearColumn } | null {
  const to = columnOf({ figures }, year);
  if (!to) return null;
  const now = syntheticOf(to);
  const count = to.values.filter((value) => value !== null).length;
  const from = figures.find((column) => {
    if (column.year >= to.year || column.year < (since ?? 0)) return false;
    const before = syntheticOf(column);
    const joined = column.values.filter(
      (value, place) => value !== null && to.values[place] != null && before[place] === now[place],
    ).length;
    return joined > 0 && joined >= count / 2;
  });
  return from ? { from, to } : null;
}

interface Change {
  code: string;
  name: string;
  from: GivenValue | null;
  to: GivenValue | null;
  /** The series breaks between the two, the municipality merged or was split, or one is real and the other an example: no line joins them. */
  broken: boolean;
}

/** Every drawn municipality in two years. */
function changesOf(
  bench: Bench,
  { subject }: SubjectFigures,
  years: { from: YearColumn; to: YearColumn },
  codes: readonly string[],
): Change[] {
  const { areas } = bench.workbench;
  const placeOf = new Map<string, number>(areas.codes.map((code, place) => [code, place]));
  const between = subject.figures.filter(({ year }) => year > years.from.year && year <= years.to.year);
  const breaks = new Set(between.flatMap((column) => column.breaks));
  const [from, to] = [givenIn(years.from), givenIn(years.to)];
  return codes.flatMap((code) => {
    const place = placeOf.get(code);
    if (place === undefined) return [];
    const [before, now] = [from(place), to(place)];
    const otherOrigin = before !== null && now !== null && before.synthetic !== now.synthetic;
    return [
      { code, name: bench.nameOf(code), from: before, to: now, broken: breaks.has(place) || otherOrigin },
    ];
  });
}

function givenIn(column: YearColumn): (place: number) => GivenValue | null {
  const [statuses, synthetic] = [statusesOf(column), syntheticOf(column)];
  return (place) => {
    const value = column.values[place] ?? null;
    return value === null
      ? null
      : { value, status: statuses[place] ?? "normal", synthetic: synthetic[place] ?? false };
  };
}

/** The group in two years; null with fewer than two. */
export function slopeOf(
  bench: Bench,
  of: SubjectFigures,
  since: number | undefined,
  locale: Locale,
): FiguresOf<SlopeInput> | null {
  const text = workbenchText(locale);
  const years = twoYears(of.subject, since);
  if (!years) return null;
  const { band } = of.subject.group;
  const medianOf = (year: number) => band.find((one) => one.year === year);
  const [first, last] = [medianOf(years.from.year), medianOf(years.to.year)];
  return {
    unit: of.subject.unit,
    decimals: of.subject.decimals,
    fromYear: years.from.year,
    toYear: years.to.year,
    areas: changesOf(bench, of, years, drawnCodes(bench)),
    marked: bench.workbench.chosen,
    middle:
      first && last && first.synthetic === last.synthetic
        ? {
            ...{ from: first.median, to: last.median },
            ...(bench.workbench.group.kind === "all"
              ? {}
              : { name: { name: text("group-middle"), short: text("group-middle-short") } }),
          }
        : null,
  };
}

/** Level and change of one subject over all municipalities; null with fewer than two years. */
export function levelChangeOf(
  bench: Bench,
  of: SubjectFigures,
  since: number | undefined,
): Omit<FiguresOf<LevelChangeInput>, "peersLabel"> | null {
  const years = twoYears(of.subject, since);
  if (!years) return null;
  const { chosen, group, areas } = bench.workbench;
  return {
    points: changesOf(bench, of, years, areas.codes).map(({ code, name, from, to, broken }) => ({
      ...{ code, name, broken },
      now: to?.value ?? null,
      before: from?.value ?? null,
      synthetic: to?.synthetic === true || from?.synthetic === true,
    })),
    marked: chosen,
    peers: group.kind === "all" ? [] : group.members,
    measure: `${of.subject.name}, ${of.subject.unit}`,
    decimals: of.subject.decimals,
    fromYear: years.from.year,
    toYear: years.to.year,
  };
}

/** Two subjects over all municipalities, each in the year shown. */
export function scatterOf(
  bench: Bench,
  x: SubjectFigures,
  y: SubjectFigures,
): Omit<FiguresOf<ScatterInput>, "peersLabel"> {
  const { chosen, group } = bench.workbench;
  const axis = ({ subject: { name, unit, year, decimals } }: SubjectFigures) => ({
    label: `${name}, ${unit}, ${year ?? "–"}`,
    decimals,
  });
  return {
    points: x.figures.rows.map((row, place) => {
      const other = y.figures.rows[place];
      return {
        ...{ code: row.code, name: row.name, x: row.value, y: other?.value ?? null },
        synthetic: row.synthetic || other?.synthetic === true,
      };
    }),
    marked: chosen,
    peers: group.kind === "all" ? [] : group.members,
    x: axis(x),
    y: axis(y),
  };
}

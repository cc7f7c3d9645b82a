import { setImmediate } from "node:timers/promises";
import type { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import { type AnnexFigure, type Compared, fewestPeers, type Middle } from "@lokaal17/shared/annex/fact-texts";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Differences } from "@lokaal17/shared/contract/differences";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { OwnTarget } from "@lokaal17/shared/framework/own-target";
import { cellOf, type DatedFigure, latestValue } from "@lokaal17/shared/observations/cube";
import { median } from "@lokaal17/shared/statistics/quantile";
import { alikeAreas } from "../areas/alike-areas.ts";
import { differencesView } from "../comparison/differences.ts";
import type { View } from "../publications/views.ts";

/** A figure of a council document is at most so old; elections are every four or five years. */
const maxAgeYears = 10;

type StructuralRow = Awaited<ReturnType<typeof loadStructuralVariables>>[number];

export interface FiguresWish {
  area: AreaCode;
  indicators: readonly IndicatorDefinition[];
  structural: readonly StructuralRow[];
  /** Own targets of the municipality, also those that were replaced. */
  targets: readonly OwnTarget[];
  explanations: readonly { indicator: IndicatorCode; period: string; text: string }[];
}

export interface AreaFigures {
  figures: Map<IndicatorCode, AnnexFigure>;
  /** Names of the municipalities that are most like it, the nearest first. */
  peers: string[];
}

/** The last figure of an indicator that a reader of the view may see. */
export const lastFigure = (view: View, area: AreaCode, code: IndicatorCode): DatedFigure | null =>
  latestValue(view.cube, code, area, view.boundaryYear, maxAgeYears);

/**
 * All that an annex says of a municipality, indicator by indicator: one takes some milliseconds (every municipality is
 * tested against it), so others have their turn in between.
 */
export async function figuresOf(view: View, wish: FiguresWish): Promise<AreaFigures> {
  const similar = alikeAreas(view, wish.area, wish.structural);
  const figures = new Map<IndicatorCode, AnnexFigure>();
  for (const definition of wish.indicators) {
    figures.set(definition.code, annexFigure(view, definition, wish, similar(definition)));
    await setImmediate();
  }
  return { figures, peers: similar(null).map((code) => nameOf(view, code)) };
}

function annexFigure(
  view: View,
  definition: IndicatorDefinition,
  { area, targets, explanations }: FiguresWish,
  peers: readonly AreaCode[],
): AnnexFigure {
  const { code } = definition;
  const figure = lastFigure(view, area, code);
  const said =
    figure && explanations.find((one) => one.indicator === code && one.period === String(figure.year));
  return {
    definition,
    figure,
    isConfidential: figure === null && isConfidentialIn(view, area, code),
    ...(figure ? besideOthers(view, definition, area, figure, peers) : alone),
    target: targets.find((one) => one.indicator === code && one.replacedOn === null) ?? null,
    explanation: said?.text ?? null,
    areaName: nameOf(view, area),
  };
}

const alone: Pick<AnnexFigure, "middle" | "compared"> = {
  middle: null,
  compared: { better: 0, worse: 0, of: 0, rest: null, reason: "no-figure", synthetic: false },
};

/** The verdicts are those that the site shows: all municipalities tested together, of which some are alike. */
function besideOthers(
  view: View,
  definition: IndicatorDefinition,
  area: AreaCode,
  { year }: DatedFigure,
  peers: readonly AreaCode[],
): Pick<AnnexFigure, "middle" | "compared"> {
  const all = differencesView(view, { definition, area, year, locale: "nl" });
  const alike = all.differences.filter((one) => peers.includes(one.area));
  return { middle: middleOf(view, definition, alike, year), compared: comparedOf(all, alike) };
}

function comparedOf({ rest, reason }: Differences, alike: Differences["differences"]): Compared {
  const tested = alike.filter(({ verdict }) => verdict !== "unknown");
  const count = (wanted: string) => tested.filter(({ verdict }) => verdict === wanted).length;
  return {
    better: count("clearly-better"),
    worse: count("clearly-worse"),
    of: tested.length,
    rest: rest?.verdict ?? null,
    reason: reason ?? alike.find((one) => one.reason !== null)?.reason ?? null,
    synthetic: tested.length > 0 && (tested.some(({ synthetic }) => synthetic) || rest?.synthetic === true),
  };
}

function middleOf(
  view: View,
  { code, measureType }: IndicatorDefinition,
  alike: Differences["differences"],
  year: number,
): Middle | null {
  const found = alike.filter(({ value }) => value !== null);
  const values = found.flatMap(({ value }) => value ?? []);
  const value = median(values);
  if (value === null || values.length < fewestPeers) return null;
  const { cube } = view.derived.recoded([code], view.boundaryYear);
  return {
    value,
    count: values.length,
    yes: measureType === "binary" ? values.filter((one) => one === 1).length : null,
    synthetic: found.some((one) => cellOf(cube, code, one.area, year)?.synthetic),
  };
}

/** Whether the last years have a figure that is not shown. */
export function isConfidentialIn(view: View, area: AreaCode, code: IndicatorCode, period?: number): boolean {
  const years =
    period === undefined
      ? Array.from({ length: maxAgeYears }, (_, age) => view.boundaryYear - age)
      : [period];
  return years.some((year) => cellOf(view.cube, code, area, year)?.status === "confidential");
}

const nameOf = (view: View, code: AreaCode) => view.reference.areaOf.get(code)?.name ?? code;

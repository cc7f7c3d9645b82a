import type { Database } from "@lokaal17/db/database/schema";
import { doubtStaged, type IndicatorJumps, type Jump, leastJump } from "@lokaal17/db/imports/doubt-staged";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { Finding, FindingValues } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { RegisteredDefinition } from "@lokaal17/shared/imports/register";
import { formatNumber, shownDecimals } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";

/** What the sentences are made with. */
export interface Spoken {
  map: ImportMap;
  definitions: readonly RegisteredDefinition[];
}

/**
 * Marks the figures of a batch that are far from what was there, and says so: of an indicator of which most are so once
 * about the file, then of its rows.
 */
export async function doubtApproved(
  tx: Transaction<Database>,
  batchId: string,
  { map, definitions }: Spoken,
): Promise<Finding[]> {
  const indicators = await doubtStaged(tx, batchId);
  const of = new Map(definitions.map((definition) => [definition.code, definition]));
  const spoken = indicators.map((jumps) => ({ jumps, definition: of.get(jumps.indicator) }));
  return [
    ...spoken.flatMap(({ jumps, definition }) => aboutFile(jumps, definition)),
    ...spoken.flatMap(({ jumps, definition }) => jumps.first.map((jump) => aboutRow(jump, map, definition))),
    ...spoken.flatMap(({ jumps, definition }) => aboutOthers(jumps, definition)),
  ];
}

const nameOf = (code: string, definition: RegisteredDefinition | undefined): Bilingual =>
  definition?.name ?? { nl: code, en: code };

const doubt = (code: Finding["code"], values: FindingValues): Finding => ({
  kind: "doubt",
  ...{ code, line: null, column: null, values },
});

/** One figure that jumps is a figure; of more than half it is the column. */
function aboutFile(jumps: IndicatorJumps, definition: RegisteredDefinition | undefined): Finding[] {
  const { comparable, up, down, upFactor, downFactor } = jumps;
  const isUp = up > comparable / 2;
  const factor = isUp ? upFactor : down > comparable / 2 ? downFactor : null;
  if (comparable < 2 || factor === null) return [];
  const values = { indicator: nameOf(jumps.indicator, definition), factor: aboutFactor(factor) };
  return [doubt(isUp ? "file-jump" : "file-drop", values)];
}

function aboutRow(jump: Jump, map: ImportMap, definition: RegisteredDefinition | undefined): Finding {
  const decimals = definition?.decimals ?? 0;
  const { isUp, value, before, beforePeriod, factor, line } = jump;
  return {
    ...doubt(isUp ? "value-jump" : "value-drop", {
      value: spokenNumber(Number(value), decimals),
      before: spokenNumber(Number(before), decimals),
      factor: aboutFactor(factor),
      period: beforePeriod,
    }),
    line,
    column: columnOf(jump, map),
  };
}

function aboutOthers(
  { indicator, up, down, first }: IndicatorJumps,
  definition: RegisteredDefinition | undefined,
): Finding[] {
  const count = up + down - first.length;
  if (count === 0) return [];
  return [
    doubt("more-jumps", {
      indicator: nameOf(indicator, definition),
      count: spokenNumber(count, 0),
      least: leastJump,
    }),
  ];
}

const spokenNumber = (value: number, decimals: number): Bilingual => {
  const shown = shownDecimals(value, decimals);
  return { nl: formatNumber(value, shown, "nl"), en: formatNumber(value, shown, "en") };
};

/** In two or three digits: nobody needs more to see that it is a thousand. */
function aboutFactor(factor: number): Bilingual {
  return spokenNumber(Number(factor.toPrecision(factor < 1_000 ? 3 : 2)), 0);
}

/** The column of a figure: in a wide table the one whose heading stands for it. */
function columnOf({ indicator, area, period }: Jump, { columns, wide, indicators, areas }: ImportMap) {
  if (columns.value !== undefined) return columns.value;
  const found = wide.find(
    (one) =>
      one.part === "value" &&
      (one.indicator === undefined || (indicators[one.indicator]?.code ?? one.indicator) === indicator) &&
      (one.area === undefined || (areas[one.area] ?? one.area) === area) &&
      (one.period === undefined || one.period === period),
  );
  return found?.column ?? null;
}

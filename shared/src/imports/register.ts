import type { Area, AreaCode } from "../areas/area.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import type { Period } from "../observations/observation.ts";

export type RegisteredArea = Pick<Area, "code" | "layer" | "name" | "validFrom" | "validTo">;

export type RegisteredDefinition = Pick<
  IndicatorDefinition,
  "code" | "version" | "layer" | "unit" | "decimals" | "naturalMin" | "naturalMax"
> &
  // By these an indicator is recognised in a file.
  Partial<Pick<IndicatorDefinition, "kind" | "name" | "numerator" | "denominator" | "unitName" | "source">>;

/** An indicator whose figures come from a source and from nobody else. */
export interface OfficialFigures {
  indicator: IndicatorCode;
  /** As people know the source. */
  source: string;
}

/** What a round asks of whom: everything else is refused. */
export interface WritableCells {
  /** The round itself, as our templates name it. */
  round?: string;
  areas: readonly AreaCode[];
  indicators: readonly IndicatorCode[];
  periods: readonly Period[];
}

/** What rows are checked against: the areas of all times and the definitions that are in force. */
export interface ImportRegister {
  areas: readonly RegisteredArea[];
  definitions: readonly RegisteredDefinition[];
  /** Figures that no file can bring. */
  official: readonly OfficialFigures[];
  /** Of a file with drafts for a round; without it: everything. */
  writable?: WritableCells;
}

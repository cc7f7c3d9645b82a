import type { Area } from "../areas/area.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";

export type RegisteredArea = Pick<Area, "code" | "layer" | "name" | "validFrom" | "validTo">;

export type RegisteredDefinition = Pick<
  IndicatorDefinition,
  "code" | "version" | "layer" | "unit" | "naturalMin" | "naturalMax"
>;

/** What rows are checked against: the areas of all times and the definitions that are in force. */
export interface ImportRegister {
  areas: readonly RegisteredArea[];
  definitions: readonly RegisteredDefinition[];
}

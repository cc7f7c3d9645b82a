import type { Observation } from "@lokaal17/shared/observations/observation";

/** The columns that make up a figure, in the order in which they are read and copied. */
export const observationColumns = [
  "indicator",
  "area",
  "period",
  "breakdown",
  "boundaryYear",
  "value",
  "numerator",
  "denominator",
  "status",
  "origin",
  "source",
  "definitionVersion",
] as const satisfies readonly (keyof Observation)[];

import type { Layer } from "../areas/area.ts";

/** The layers whose organisations enter figures. */
export const ruleLayers = ["municipality", "province", "water-board"] as const satisfies readonly Layer[];
export type RuleLayer = (typeof ruleLayers)[number];

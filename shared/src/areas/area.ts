import type { z } from "zod";

/** A code of the register: `GM0344` (municipality), `PV26` (province), `WS…` (water board), `NL01` (the Netherlands). */
export type AreaCode = string & z.core.$brand<"AreaCode">;

/** Levels of government. Areas of two layers never stand in one comparison. */
export const layers = ["municipality", "province", "water-board", "country", "other-body"] as const;
export type Layer = (typeof layers)[number];

/** An area with the days between which its code is valid: from the first day, until (not including) the last. */
export interface Area {
  code: AreaCode;
  layer: Layer;
  name: string;
  provinceCode: AreaCode | null;
  coropCode: string | null;
  /** Date, `2012-01-01`. */
  validFrom: string;
  /** Date, or null while the code is in use. */
  validTo: string | null;
}

export const netherlands = "NL01" as AreaCode;

/** Whether the code is valid on 1 January of the year: the boundaries that CBS uses for figures of that year. */
export function isValidIn(area: Pick<Area, "validFrom" | "validTo">, year: number): boolean {
  const day = `${year}-01-01`;
  return area.validFrom <= day && (area.validTo === null || area.validTo > day);
}

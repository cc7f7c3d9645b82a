import type { Layer } from "../areas/area.ts";
import { type Area, type AreaCode, isValidIn, netherlands } from "../areas/area.ts";

/** The code of the register for a region of CBS: padded codes are trimmed, and older tables call the country NL00. */
export function areaCodeOf(code: string): AreaCode {
  const trimmed = code.trim();
  return (trimmed === "NL00" ? netherlands : trimmed) as AreaCode;
}

/**
 * Whether a figure of a year can be about this area: on boundaries of a fixed year the code must be of 1 January of that
 * year, on those of its own year it must have been in use on some day of it.
 */
export function existsFor(
  area: Pick<Area, "validFrom" | "validTo">,
  year: number,
  boundaryYear: number | null,
): boolean {
  if (boundaryYear !== null) return isValidIn(area, boundaryYear);
  return area.validFrom <= `${year}-12-31` && (area.validTo === null || area.validTo > `${year}-01-01`);
}

/** Figures of the Netherlands and of provinces may stand beside those of municipalities: sources publish them so. */
export function fitsLayer(area: Layer, indicator: Layer): boolean {
  return area === indicator || area === "country" || (indicator === "municipality" && area === "province");
}

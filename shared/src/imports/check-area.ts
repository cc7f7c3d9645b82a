import { isValidIn } from "../areas/area.ts";
import { type Finding, mistake } from "./finding.ts";
import { suggestArea } from "./nearest-area.ts";
import type { RegisteredArea, RegisteredDefinition } from "./register.ts";

/** A row's place in the file, for what is said of it. */
export interface Place {
  line: number;
  column: string;
}

/**
 * Why an area cannot have this figure, or null. A figure on the boundaries of one year needs a code of 1 January of
 * that year; one on the boundaries of its own year a code that was in use on some day of it (GM1940 began in July 2015
 * and has a house price of 2015).
 */
export function checkArea(
  area: RegisteredArea,
  definition: RegisteredDefinition,
  year: number,
  boundaryYear: number | null,
  { line, column }: Place,
): Finding | null {
  if (!fitsLayer(area, definition))
    return mistake("area-other-layer", line, column, {
      code: area.code,
      name: area.name,
      indicator: definition.code,
    });
  const valid = boundaryYear === null ? isUsedIn(area, year) : isValidIn(area, boundaryYear);
  if (valid) return null;
  const values = { code: area.code, name: area.name, year: String(boundaryYear ?? year) };
  const started = area.validFrom <= `${boundaryYear ?? year}-12-31`;
  return started && area.validTo !== null
    ? mistake("area-ended", line, column, { ...values, date: area.validTo })
    : mistake("area-not-yet", line, column, { ...values, date: area.validFrom });
}

/** An unknown code or a name, with what was probably meant; it is asked, never filled in. */
export function unknownArea(
  text: string,
  areas: readonly RegisteredArea[],
  { line, column }: Place,
): Finding {
  if (text === "") return mistake("area-empty", line, column);
  const nearest = suggestArea(text, areas);
  return nearest
    ? mistake("area-unknown-suggestion", line, column, { text, code: nearest.code, name: nearest.name })
    : mistake("area-unknown", line, column, { text });
}

/** Figures of the Netherlands and of provinces may stand beside those of municipalities: sources publish them so. */
function fitsLayer(area: RegisteredArea, definition: RegisteredDefinition): boolean {
  if (area.layer === definition.layer || area.layer === "country") return true;
  return definition.layer === "municipality" && area.layer === "province";
}

function isUsedIn({ validFrom, validTo }: RegisteredArea, year: number): boolean {
  return validFrom <= `${year}-12-31` && (validTo === null || validTo > `${year}-01-01`);
}

import type { RoundInput } from "./round-check.ts";
import type { Day } from "./round-days.ts";

/** A round of a year later: the same questions, every day, period and year in its name one on. */
export function aYearOn(round: RoundInput): RoundInput {
  const { periods, indicators, areas, practice } = round;
  return {
    nameNl: nameAYearOn(round.nameNl),
    nameEn: nameAYearOn(round.nameEn),
    opensOn: dayAYearOn(round.opensOn),
    closesOn: dayAYearOn(round.closesOn),
    previewFrom: round.previewFrom && dayAYearOn(round.previewFrom),
    publishesOn: round.publishesOn && dayAYearOn(round.publishesOn),
    practice,
    periods: periods.map(periodAYearOn),
    indicators: indicators.map(({ indicator, required }) => ({ indicator, required })),
    areas,
  };
}

/** `2025-S1` becomes `2026-S1`. */
export function periodAYearOn(period: string): string {
  return `${Number(period.slice(0, 4)) + 1}${period.slice(4)}`;
}

/** The same day a year later; 29 February becomes the 28th. */
function dayAYearOn(day: Day): Day {
  const moved = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace(/29$/, "28") : moved;
}

/** "Ronde 2025" becomes "Ronde 2026"; a name without a year gets a two. */
function nameAYearOn(name: string): string {
  const moved = name.replace(/\b20\d\d\b/g, (year) => String(Number(year) + 1));
  return moved === name ? `${name} 2` : moved;
}

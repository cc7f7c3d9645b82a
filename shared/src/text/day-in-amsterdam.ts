import { dayInAmsterdam } from "./number.ts";

/**
 * The moment at which a calendar day begins in Amsterdam. The clock there is one hour ahead of UTC, in summer two, and
 * it is never changed at midnight.
 * @param day `2026-11-22`
 */
export function startOfDayInAmsterdam(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return dayInAmsterdam(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** The moment at which the next day begins: what was before it was on this day or earlier. */
export function endOfDayInAmsterdam(day: string): Date {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDayInAmsterdam(next.toISOString().slice(0, 10));
}

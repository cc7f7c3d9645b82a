/** A day, ISO (YYYY-MM-DD): days of this form compare as texts. */
export type Day = string;

const millisecondsPerDay = 86_400_000;

/** Whole days from one day to another, negative when it is past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

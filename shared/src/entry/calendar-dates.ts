/** Days of the year that belong to no round. */
export const calendarKinds = ["data-freeze", "accountability-day", "high-level-political-forum"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** All that a calendar shows: the days of rounds, then those of the year. */
export const dateKinds = ["opens", "closes", "preview", "publishes", ...calendarKinds] as const;
export type DateKind = (typeof dateKinds)[number];

/**
 * Verantwoordingsdag: the third Wednesday of May, on which the government answers to parliament for the year before.
 * @see Comptabiliteitswet 2016
 * @returns ISO day
 */
export function accountabilityDay(year: number): string {
  const first = new Date(Date.UTC(year, 4, 1)).getUTCDay();
  const wednesday = 3;
  const day = 1 + ((wednesday - first + 7) % 7) + 14;
  return `${year}-05-${String(day).padStart(2, "0")}`;
}

import { startOfDayInAmsterdam } from "../text/day-in-amsterdam.ts";
import { dayInAmsterdam } from "../text/number.ts";

export const schedules = ["manual", "daily", "weekly", "monthly"] as const;
export type Schedule = (typeof schedules)[number];

/** Statistics Netherlands puts new figures out at 6:30; half an hour later they are there. */
const hour = 7;

/** When a source is fetched next: on a later day at seven in Amsterdam; null when only people start it. */
export function nextRun(schedule: Schedule, now: Date): Date | null {
  if (schedule === "manual") return null;
  const day = new Date(`${dayInAmsterdam(now)}T00:00:00Z`);
  if (schedule === "monthly") day.setUTCMonth(day.getUTCMonth() + 1, Math.min(day.getUTCDate(), 28));
  else day.setUTCDate(day.getUTCDate() + (schedule === "daily" ? 1 : 7));
  return new Date(startOfDayInAmsterdam(day.toISOString().slice(0, 10)).getTime() + hour * 3_600_000);
}

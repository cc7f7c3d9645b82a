import { addDays, type Day } from "./round-days.ts";

/** So many days before its last day an organisation hears that figures are missing. */
export const reminderDays = [14, 7, 1] as const;

/**
 * Whether a reminder of the deadline is due: one of the days has come and none went out since. A server that was down
 * on the day itself catches up.
 * @param lastDay the day of the last automatic reminder; null: none
 */
export function deadlineReminderDue(closesOn: Day, today: Day, lastDay: Day | null): boolean {
  if (today > closesOn) return false;
  const reached = reminderDays.map((days) => addDays(closesOn, -days)).filter((day) => day <= today);
  const newest = reached.at(-1);
  return newest !== undefined && (lastDay === null || lastDay < newest);
}

/** So many working days organisations can look at what was approved before it becomes public. */
export const previewDays = 10;

/**
 * The last day of the preview: the tenth working day, the first day counted in. Public holidays count as working days.
 * @param from date, `2027-04-12`
 */
export function previewUntil(from: string): string {
  const day = new Date(`${from}T12:00:00Z`);
  for (let left = isWorkingDay(day) ? previewDays - 1 : previewDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkingDay(day)) left--;
  }
  return day.toISOString().slice(0, 10);
}

const isWorkingDay = (day: Date) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6;

import { addDays, type Day } from "../entry/round-days.ts";

/** A question of anybody is answered within so many working days. */
export const answerWithin = 10;

/** Days of the year that move with Easter: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const fromEaster = [-2, 1, 39, 50];

/**
 * The public holidays of a year, those that fall in a weekend too.
 * @see Algemene termijnenwet, artikel 3: Good Friday and the fifth of May of every year count as public holidays
 * @returns ISO days, in order
 */
export function dutchHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  // The King's birthday is kept the day before when it is a Sunday.
  const king = isSunday(`${year}-04-27`) ? `${year}-04-26` : `${year}-04-27`;
  const fixed = [`${year}-01-01`, king, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
  return [...new Set([...fixed, ...fromEaster.map((days) => addDays(easter, days))])].sort();
}

/** Whether people of a municipality are at work: no Saturday, Sunday or public holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !dutchHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The day so many working days later; the day itself does not count. */
export function workingDaysLater(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left--;
  }
  return found;
}

/** Working days from a day to another, that day counted and the first not; negative when it is past. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}

const isSunday = (day: Day) => new Date(day).getUTCDay() === 0;

/** @see the Gregorian reckoning of Meeus, Jones and Butcher (Nature, 20 April 1876) */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

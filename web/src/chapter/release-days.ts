import { dayInAmsterdam } from "@lokaal17/shared/text/number";

/** Days from today in the Netherlands until a day (`2027-01-10`): a wrong year is seen at once. */
export function daysUntil(day: string, now: Date): number {
  const [from, to] = [dayInAmsterdam(now), day].map((one) => Date.parse(`${one}T00:00:00Z`));
  return Math.round(((to ?? 0) - (from ?? 0)) / 86_400_000);
}

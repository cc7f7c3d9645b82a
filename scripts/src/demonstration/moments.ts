import type { Database } from "@lokaal17/db/database/schema";
import type { Transaction } from "kysely";

/** When something of a demonstration happens, and what it is stored with. */
export interface Moment {
  tx: Transaction<Database>;
  at: Date;
  newId: () => string;
}

/** The days of a demonstration, counted back from the one on which it is made. */
export function momentsBefore(now: Date): { yearAgo: Date; between: Date } {
  return { yearAgo: monthsBefore(now, 12), between: monthsBefore(now, 8) };
}

/** `2026-11-02` */
export function dayBefore(at: Date, days: number): string {
  return new Date(at.getTime() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** On the 15th: a day that every month has. */
function monthsBefore(now: Date, months: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15, 9));
}

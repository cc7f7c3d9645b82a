import { forgetKeys } from "@lokaal17/db/accounts/idempotency";
import { sealHeads } from "@lokaal17/db/audit/seal";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { sendDueReminders } from "./entry/reminders.ts";
import type { HourlyTask } from "./hourly-worker.ts";
import { cleanImports } from "./imports/work-cleaning.ts";
import { startDueSources } from "./sources/scheduled.ts";

const day = 24 * 3_600_000;

/** What the server looks after by itself. */
export const hourlyTasks: readonly HourlyTask[] = [
  { name: "reminders", run: sendDueReminders },
  {
    name: "seals of the log",
    // The day that has ended: soon after midnight, or as soon as the server runs again.
    run: ({ database, now }) => {
      const moment = now();
      return sealHeads(database.db, dayInAmsterdam(new Date(moment.getTime() - day)), moment);
    },
  },
  { name: "files on their way in", run: cleanImports },
  { name: "sources", run: startDueSources },
  { name: "old answers", run: ({ database, now }) => forgetKeys(database.db, now()) },
];

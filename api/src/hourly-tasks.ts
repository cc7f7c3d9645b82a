import { forgetKeys } from "@lokaal17/db/accounts/idempotency";
import { sealHeads } from "@lokaal17/db/audit/seal";
import { forgetShortLinks } from "@lokaal17/db/comparison/short-links";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { sendDueReminders } from "./entry/reminders.ts";
import type { HourlyTask } from "./hourly-worker.ts";
import { cleanImports } from "./imports/work-cleaning.ts";
import { clearLeftFolders } from "./jobs/left-folders.ts";
import { forgetOldQuestions } from "./questions/forget.ts";
import { noticeSetChanges } from "./sets/notices.ts";
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
  { name: "folders of work that was killed", run: (context) => clearLeftFolders(context) },
  { name: "sources", run: startDueSources },
  { name: "watched comparisons", run: noticeSetChanges },
  { name: "names of who asked", run: forgetOldQuestions },
  { name: "unused short links", run: ({ database, now }) => forgetShortLinks(database.db, now()) },
  { name: "old answers", run: ({ database, now }) => forgetKeys(database.db, now()) },
];

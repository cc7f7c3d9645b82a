import { reference } from "./0001-reference.ts";
import { accounts } from "./0002-accounts.ts";
import { observations } from "./0003-observations.ts";
import { entry } from "./0004-entry.ts";
import { publications } from "./0005-publications.ts";
import { protection } from "./0006-protection.ts";
import { decisions } from "./0007-decisions.ts";
import type { Migration } from "./migration.ts";

/** All migrations, in order. One that was released is never changed. */
export const migrations: readonly Migration[] = [
  reference,
  accounts,
  observations,
  entry,
  publications,
  protection,
  decisions,
];

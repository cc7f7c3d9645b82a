import type { OpenDatabase } from "../database/open.ts";
import { layReference } from "../framework/lay-reference.ts";

/** Brings something into every test database once, after the migrations: reference facts, for instance. */
export type Preparation = (database: OpenDatabase) => Promise<void>;

/** Runs once per template, in order; the files of every test start from what it leaves. */
export const preparations: readonly Preparation[] = [
  (database) => layReference(database, new Date("2026-01-05T09:00:00Z")),
];
